sealed class Box { public int Value => Value + 1; }

[Control("CV-EXHAUST-026", "Reads a property that reads itself", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new Box().Value > 0 ? Verdict.Pass : Verdict.Fail;
}
