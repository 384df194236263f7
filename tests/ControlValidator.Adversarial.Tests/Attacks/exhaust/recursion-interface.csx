interface IShape { int Area(); }
sealed class Shape : IShape { public int Area() => ((IShape)this).Area() + 1; }

[Control("CV-EXHAUST-040", "Calls itself through an interface", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    IShape shape = new Shape(); return shape.Area() > 0 ? Verdict.Pass : Verdict.Fail;
}
