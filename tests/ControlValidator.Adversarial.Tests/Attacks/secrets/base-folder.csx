[Control("CV-SECRETS-160", "Asks where the program lies", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|AppContext.BaseDirectory|]);
