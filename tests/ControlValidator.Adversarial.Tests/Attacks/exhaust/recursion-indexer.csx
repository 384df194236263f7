sealed class Box { public int this[int n] => this[n] + 1; }

[Control("CV-EXHAUST-027", "Asks an indexer that asks itself", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new Box()[1] > 0 ? Verdict.Pass : Verdict.Fail;
}
