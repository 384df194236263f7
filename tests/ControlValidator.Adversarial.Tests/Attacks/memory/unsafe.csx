[Control("CV-MEMORY-122", "Uses pointers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

[|unsafe Verdict Do() { int x = 1; int* p = &x; return *p == 1 ? Verdict.Pass : Verdict.Fail; }|]
