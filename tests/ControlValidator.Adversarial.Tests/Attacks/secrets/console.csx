[Control("CV-SECRETS-163", "Reads what is typed", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|Console|].ReadLine() ?? "");
