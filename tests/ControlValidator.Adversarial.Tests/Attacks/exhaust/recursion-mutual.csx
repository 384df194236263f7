static Verdict Other() => Another();
static Verdict Another() => Other();

[Control("CV-EXHAUST-022", "Calls itself by way of another", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Other();
}
