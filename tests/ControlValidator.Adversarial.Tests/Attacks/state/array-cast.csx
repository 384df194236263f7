readonly string[] Allowed = ["a"];

[Control("CV-STATE-208", "Writes to a shared array behind an interface", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { IEnumerable<string> all = Allowed; ([|(string[])all|])[0] = "b"; return Verdict.Pass; }
