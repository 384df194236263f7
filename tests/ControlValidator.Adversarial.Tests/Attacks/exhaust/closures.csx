[Control("CV-EXHAUST-071", "Makes a chain of closures", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    Func<int> f = () => 0; while (true) { var g = f; f = () => g(); }
}
