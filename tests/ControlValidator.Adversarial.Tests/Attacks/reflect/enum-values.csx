[Control("CV-REFLECT-148", "Goes through an enumeration by reflection", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Enum.GetValues<Outcome>|]().Length > 0 ? Verdict.Pass : Verdict.Fail;
