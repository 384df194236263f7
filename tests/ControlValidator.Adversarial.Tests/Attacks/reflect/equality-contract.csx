record Own(int Number) { public string? Name() => [|EqualityContract.FullName|]; }

[Control("CV-REFLECT-149", "Takes the type that a record carries", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new Own(1).Name() is null ? Verdict.Fail : Verdict.Pass;
