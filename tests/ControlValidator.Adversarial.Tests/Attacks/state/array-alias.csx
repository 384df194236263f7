readonly string[] Allowed = ["a"];

[Control("CV-STATE-205", "Writes to a shared array under another name", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { var other = [|Allowed|]; other[0] = "b"; return Verdict.Pass; }
