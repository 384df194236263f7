[Control("CV-EXHAUST-012", "Loops through a switch", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var n = 0; while (true) { switch (n) { case 0: n = 1; continue; case 1: n = 0; continue; default: return Verdict.Pass; } }
}
