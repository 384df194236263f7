[Control("CV-REFLECT-141", "Makes an array by reflection", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Array.CreateInstance|](null!, 1) is null ? Verdict.Fail : Verdict.Pass;
