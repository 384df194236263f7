[Control("CV-TEXT-241", "Turns the direction of text in a comment", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

// [|‮|] ssaP
