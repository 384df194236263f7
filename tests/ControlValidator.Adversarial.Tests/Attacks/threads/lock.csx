[Control("CV-THREADS-271", "Takes a lock and never gives it back", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|lock ("shared") { return Verdict.Pass; }|] }
