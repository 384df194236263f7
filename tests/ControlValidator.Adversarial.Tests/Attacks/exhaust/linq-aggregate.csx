[Control("CV-EXHAUST-085", "Doubles a text while it folds", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Enumerable.Range(0, 60).Aggregate("x", (s, n) => s + s).Length > 0 ? Verdict.Pass : Verdict.Fail;
}
