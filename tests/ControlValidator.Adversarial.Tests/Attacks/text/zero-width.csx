const string All[|‍|]owed = "x";

[Control("CV-TEXT-256", "Hides a joiner in a name", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
