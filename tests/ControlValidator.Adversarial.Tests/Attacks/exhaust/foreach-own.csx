static IEnumerable<int> Numbers() { [|v|]ar n = 0; while (true) yield return n ^= 1; }

[Control("CV-EXHAUST-006", "Goes through a sequence of its own without end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    foreach (var n in Numbers()) { if (n < 0) break; } return Verdict.Pass;
}
