[Control("CV-MEMORY-110", "Pins an array", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

[|unsafe Verdict Do() { fixed (char* p = "x") { return *p == 1 ? Verdict.Pass : Verdict.Fail; } }|]
