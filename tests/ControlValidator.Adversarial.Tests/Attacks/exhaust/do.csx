[Control("CV-EXHAUST-003", "Loops with do", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var n = 0; do [|n|] ^= 1; while (n >= 0); return Verdict.Pass;
}
