[Control("CV-EXHAUST-004", "Loops with for", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    for (;;) { }
}
