[Control("CV-SECRETS-201", "Asks for the user's name", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|Environment.UserName|]);
