[Control("CV-EXHAUST-002", "Loops in the condition of a while", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var n = 0; while (n >= 0) [|n|] ^= 1; return Verdict.Pass;
}
