[Control("CV-CHANCE-034", "Shuffles", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new[] { 1, 2 }.Shuffle|]().First() == 1 ? Verdict.Pass : Verdict.Fail;
