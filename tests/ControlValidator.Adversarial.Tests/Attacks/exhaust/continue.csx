[Control("CV-EXHAUST-011", "Goes on without end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var n = 0; while (true) { [|n|] ^= 1; if (n >= 0) continue; return Verdict.Pass; }
}
