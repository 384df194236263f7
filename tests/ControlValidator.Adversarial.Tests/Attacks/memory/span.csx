[Control("CV-MEMORY-118", "Writes through a span", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Span<string> all = new string[1]|]; all[0] = ""; return Verdict.Pass; }
