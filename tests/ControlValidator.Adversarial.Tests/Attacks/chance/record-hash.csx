sealed record Own(string Text);

[Control("CV-CHANCE-029", "Takes the hash of a record of its own", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new Own("x").GetHashCode|]() % 2 == 0 ? Verdict.Pass : Verdict.Fail;
