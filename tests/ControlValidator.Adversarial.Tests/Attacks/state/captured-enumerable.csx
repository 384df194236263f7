IEnumerable<int> [|All = Make()|]; static IEnumerable<int> Make() { var n = 0; return new[] { 1 }.Select(_ => ++n); }

[Control("CV-STATE-213", "Counts behind a sequence", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    All.First() > 1 ? Verdict.Pass : Verdict.Fail;
