[Control("CV-REFLECT-156", "Names a type as a value", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|typeof(string)|] is null ? Verdict.Fail : Verdict.Pass;
