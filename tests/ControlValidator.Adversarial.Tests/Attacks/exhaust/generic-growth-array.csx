static int F<T>(T value, int n) => [|n == 0 ? 0 : F(new[] { value }, n - 1)|];

[Control("CV-EXHAUST-113", "Calls itself with arrays of arrays", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return F(1, 100) > 0 ? Verdict.Pass : Verdict.Fail;
}
