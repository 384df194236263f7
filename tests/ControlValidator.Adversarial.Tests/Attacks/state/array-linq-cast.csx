readonly string[] Allowed = ["a"];

[Control("CV-STATE-209", "Writes to a shared array that LINQ uncovers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { IEnumerable<string> all = Allowed; [|new object[] { all }.OfType<string[]>()|].First()[0] = "b"; return Verdict.Pass; }
