[Control("CV-SECRETS-182", "Hands the method on without calling it", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    resource["a"].As<string>().Satisfies([|System.IO.File.Exists|], "there");
