static int F<T>(T value, int n) => [|n == 0 ? 0 : F((value, value), n - 1)|];

[Control("CV-EXHAUST-112", "Calls itself with an ever larger type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return F(1, 100) > 0 ? Verdict.Pass : Verdict.Fail;
}
