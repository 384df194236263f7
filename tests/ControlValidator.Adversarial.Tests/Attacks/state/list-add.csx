readonly List<string> Seen = [];

[Control("CV-STATE-220", "Adds to a shared list", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Seen|].Add("b"); return Verdict.Pass; }
