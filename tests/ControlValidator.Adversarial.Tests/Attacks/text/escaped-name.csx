const string [|\u0041llowed|] = "x";

[Control("CV-TEXT-243", "Spells a name with escapes", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
