[Control("CV-FORGE-060", "Reads without leaving evidence", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|resource.Root.Json|].ValueKind == default ? Verdict.Pass : Verdict.Fail;
