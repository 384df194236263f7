[Control("CV-IMPLICIT-096", "Reaches a nested type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Environment.SpecialFolder.Desktop|] == 0 ? Verdict.Pass : Verdict.Fail;
