[Control("CV-REACH-130", "Loads an assembly through its context", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyPath|]("/tmp/evil.dll") is null ? Verdict.Fail : Verdict.Pass;
