[Control("CV-REFLECT-145", "Gets from a delegate to what it captured", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(() => 1);

Verdict Do(Func<int> f) => [|f.Target|] is null ? Verdict.Fail : Verdict.Pass;
