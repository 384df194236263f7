[Control("CV-MEMORY-105", "Writes through a span of an array", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|new string[1].AsSpan|]()[0] = "x"; return Verdict.Pass; }
