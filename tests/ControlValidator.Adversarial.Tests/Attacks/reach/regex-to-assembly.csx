[Control("CV-REACH-135", "Compiles expressions to an assembly", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Text.RegularExpressions.Regex.CompileToAssembly|]([], new System.Reflection.AssemblyName("a")); return Verdict.Pass; }
