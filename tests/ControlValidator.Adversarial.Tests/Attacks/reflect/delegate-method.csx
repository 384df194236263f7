[Control("CV-REFLECT-144", "Gets from a delegate to its method", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(() => 1);

Verdict Do(Func<int> f) => [|f.Method|] is null ? Verdict.Fail : Verdict.Pass;
