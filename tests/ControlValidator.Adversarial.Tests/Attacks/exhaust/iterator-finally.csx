static IEnumerable<int> Numbers() { try { yield return 1; } finally { [|while (true) { }|] } }

[Control("CV-EXHAUST-020", "Loops in the finally of an iterator", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    foreach (var n in Numbers()) break; return Verdict.Pass;
}
