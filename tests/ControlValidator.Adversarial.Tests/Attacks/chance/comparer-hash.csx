[Control("CV-CHANCE-020", "Takes the hash by a comparer", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|StringComparer.Ordinal.GetHashCode|]("x") % 2 == 0 ? Verdict.Pass : Verdict.Fail;
