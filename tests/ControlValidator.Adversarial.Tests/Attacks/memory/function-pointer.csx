[Control("CV-MEMORY-111", "Calls by address", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

[|unsafe Verdict Do() { delegate*<int, int> f = &Math.Abs; return f(1) == 1 ? Verdict.Pass : Verdict.Fail; }|]
