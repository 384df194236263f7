[Control("CV-STATE-233", "Leaves a text for another policy", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|string.IsInterned|]("x") is null ? Verdict.Pass : Verdict.Fail;
