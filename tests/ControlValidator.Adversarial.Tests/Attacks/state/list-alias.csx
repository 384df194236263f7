readonly List<string> Seen = [];

[Control("CV-STATE-221", "Adds to a shared list under another name", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { var other = [|Seen|]; other.Add("b"); return Verdict.Pass; }
