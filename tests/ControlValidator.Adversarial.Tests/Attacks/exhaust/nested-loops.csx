[Control("CV-EXHAUST-010", "Loops within loops within loops", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var n = 0; for (var i = 0; i < 10000; i++) for (var j = 0; j < 10000; j++) for (var k = 0; k < 10000; k++) n ^= k; return n == 1 ? Verdict.Pass : Verdict.Fail;
}
