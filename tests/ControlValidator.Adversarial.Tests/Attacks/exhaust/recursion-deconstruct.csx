sealed class Parts { public void Deconstruct(out int x, out int y) { (x, y) = this; } }

[Control("CV-EXHAUST-032", "Takes itself apart while it is taken apart", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var (x, y) = new Parts(); return x == y ? Verdict.Pass : Verdict.Fail;
}
