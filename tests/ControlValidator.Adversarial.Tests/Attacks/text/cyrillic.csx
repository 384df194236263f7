const string [|Аllowed|] = "x";

[Control("CV-TEXT-239", "Names a variable with a Cyrillic letter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
