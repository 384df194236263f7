[Control("CV-FORGE-057", "Takes the place of the method that yields the checks", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

public [|Judgement[]|] __Checks() => [];
