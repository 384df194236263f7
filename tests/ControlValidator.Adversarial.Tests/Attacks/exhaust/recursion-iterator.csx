static IEnumerable<int> Numbers() { foreach (var n in Numbers()) yield return n; }

[Control("CV-EXHAUST-036", "Goes through itself in an iterator", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    foreach (var n in Numbers()) { } return Verdict.Pass;
}
