readonly object [|Box = new List<int>()|];

[Control("CV-STATE-226", "Hides a list behind object", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
