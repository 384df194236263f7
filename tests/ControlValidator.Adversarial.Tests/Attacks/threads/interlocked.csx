[Control("CV-THREADS-269", "Counts between threads", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { var n = 0; return [|System.Threading.Interlocked.Increment|](ref n) > 0 ? Verdict.Pass : Verdict.Fail; }
