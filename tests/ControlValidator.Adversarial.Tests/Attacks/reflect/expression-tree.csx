[Control("CV-REFLECT-150", "Makes an expression tree", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { System.Linq.[|Expressions|].Expression<Func<int>> e = () => 1; return e is null ? Verdict.Fail : Verdict.Pass; }
