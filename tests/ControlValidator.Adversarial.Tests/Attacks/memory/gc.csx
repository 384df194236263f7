[Control("CV-MEMORY-112", "Collects garbage all the time", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|GC.Collect|](); return Verdict.Pass; }
