[Control("CV-EXHAUST-107", "Gives reasons without end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var v = Verdict.Pass; while (true) [|v|] = !v.Because("x");
}
