[Control("CV-SECRETS-197", "Learns paths from a stack trace", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|Environment.StackTrace|]);
