static int F<T>(T value) => F(value) + 1;

[Control("CV-EXHAUST-039", "Calls itself in a generic method", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return F(1) > 0 ? Verdict.Pass : Verdict.Fail;
}
