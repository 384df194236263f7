[Control("CV-SECRETS-171", "Reads the whole environment", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because($"{[|Environment.GetEnvironmentVariables|]().Count}");
