[Control("CV-SECRETS-181", "Asks for the machine's name", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|Environment.MachineName|]);
