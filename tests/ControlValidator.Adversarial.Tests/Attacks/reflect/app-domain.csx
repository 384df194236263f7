[Control("CV-REFLECT-140", "Looks at all assemblies", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|AppDomain.CurrentDomain.GetAssemblies|]().Length > 0 ? Verdict.Pass : Verdict.Fail;
