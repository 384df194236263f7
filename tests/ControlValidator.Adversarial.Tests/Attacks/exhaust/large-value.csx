struct A { public long X1, X2, X3, X4, X5, X6, X7, X8, X9; }
struct B { public A X, X2, X3, X4, X5, X6, X7, X8, X9; }
struct C { public B X, X2, X3, X4, X5, X6, X7, X8, X9; }

[Control("CV-EXHAUST-115", "Fills the stack with one value", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    [|var big = new C();|] return big.X.X.X1 > 0 ? Verdict.Pass : Verdict.Fail;
}
