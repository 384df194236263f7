[Control("CV-CHANCE-023", "Takes the hash of a text, which differs from run to run", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|"x".GetHashCode|]() % 2 == 0 ? Verdict.Pass : Verdict.Fail;
