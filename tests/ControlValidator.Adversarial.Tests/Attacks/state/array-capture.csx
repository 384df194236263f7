readonly string[] Allowed = ["a"];

[Control("CV-STATE-207", "Writes to a shared array through a tuple", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { var pair = ([|Allowed|], 1); pair.Item1[0] = "b"; return Verdict.Pass; }
