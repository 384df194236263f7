readonly string[] Allowed = ["a"];

[Control("CV-STATE-206", "Writes to a shared array that it hands on", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do([|Allowed|]);

Verdict Do(string[] all) { all[0] = "b"; return Verdict.Pass; }
