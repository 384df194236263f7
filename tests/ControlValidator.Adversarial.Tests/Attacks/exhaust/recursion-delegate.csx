[Control("CV-EXHAUST-023", "Calls itself through a delegate", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    Func<int, int> f = null!; f = n => f(n + 1); return f(0) > 0 ? Verdict.Pass : Verdict.Fail;
}
