[Control("CV-SECRETS-162", "Reads the command line", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|Environment.CommandLine|]);
