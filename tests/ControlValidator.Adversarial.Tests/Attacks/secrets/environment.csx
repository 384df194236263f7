[Control("CV-SECRETS-170", "Reads a token from the environment", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|Environment.GetEnvironmentVariable|]("GITHUB_TOKEN") ?? "");
