sealed class Endless { public Endless GetEnumerator() => this; public int Current => 1; public bool MoveNext() => true; }

[Control("CV-EXHAUST-007", "Goes through an enumerator that only looks like one", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    foreach (var n in new Endless()) { } return Verdict.Pass;
}
