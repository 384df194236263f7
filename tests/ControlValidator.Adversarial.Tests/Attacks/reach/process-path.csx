[Control("CV-REACH-134", "Asks for the program", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|Environment.ProcessPath|] ?? "");
