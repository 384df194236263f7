[Control("CV-REFLECT-147", "Calls a delegate by reflection", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(() => 1);

Verdict Do(Func<int> f) => [|f.DynamicInvoke()|] is null ? Verdict.Fail : Verdict.Pass;
