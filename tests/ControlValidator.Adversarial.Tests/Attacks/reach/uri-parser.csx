[Control("CV-REACH-137", "Registers an own scheme", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|UriParser.IsKnownScheme|]("x"); return Verdict.Pass; }
