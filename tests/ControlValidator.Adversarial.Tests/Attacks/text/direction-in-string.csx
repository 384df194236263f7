[Control("CV-TEXT-242", "Turns the direction of text in a text", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because("a[|⁦|]b");
