[Control("CV-EXHAUST-005", "Loops past the largest number", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var n = 0; for (var i = 1; i != 0; i += 2) [|n|] ^= i; return n == 3 ? Verdict.Pass : Verdict.Fail;
}
