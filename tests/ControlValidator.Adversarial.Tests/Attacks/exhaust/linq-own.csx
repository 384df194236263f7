static IEnumerable<int> Numbers() { while (true) yield return 1; }

[Control("CV-EXHAUST-086", "Hands an endless sequence to the library", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Numbers().Distinct().Count() > 0 ? Verdict.Pass : Verdict.Fail;
}
