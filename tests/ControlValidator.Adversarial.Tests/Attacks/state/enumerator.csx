readonly IEnumerator<int> [|Each = ((IEnumerable<int>)new List<int>()).GetEnumerator()|];

[Control("CV-STATE-217", "Moves on through a shared enumerator", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
