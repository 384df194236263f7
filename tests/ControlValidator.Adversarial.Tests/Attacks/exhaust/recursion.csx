[Control("CV-EXHAUST-021", "Calls itself", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Do();
}
