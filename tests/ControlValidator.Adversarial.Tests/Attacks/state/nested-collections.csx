readonly Dictionary<string, List<string>> [|All = []|];

[Control("CV-STATE-225", "Keeps lists in a shared dictionary", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
