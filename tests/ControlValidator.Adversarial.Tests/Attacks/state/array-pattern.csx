readonly string[] Allowed = ["a"];

[Control("CV-STATE-210", "Writes to a shared array that a pattern uncovers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { IEnumerable<string> all = Allowed; if (all is [|string[] own|]) own[0] = "b"; return Verdict.Pass; }
