[Control("CV-FORGE-065", "Makes a place up", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Node.Missing|](Gap.Absent).IsAbsent();
