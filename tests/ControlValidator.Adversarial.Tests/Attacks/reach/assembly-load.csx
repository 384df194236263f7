[Control("CV-REACH-125", "Loads an assembly", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Reflection.Assembly.LoadFrom|]("/tmp/evil.dll") is null ? Verdict.Fail : Verdict.Pass;
