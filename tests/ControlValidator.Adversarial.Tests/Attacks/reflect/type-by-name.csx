[Control("CV-REFLECT-154", "Looks a type up by name", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Type.GetType|]("System.IO.File") is null ? Verdict.Fail : Verdict.Pass;
