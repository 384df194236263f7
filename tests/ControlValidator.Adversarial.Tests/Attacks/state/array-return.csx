readonly string[] Allowed = ["a"];

[Control("CV-STATE-211", "Writes to a shared array that a method gives back", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

string[] Get() => [|Allowed|]; Verdict Do() { Get()[0] = "b"; return Verdict.Pass; }
