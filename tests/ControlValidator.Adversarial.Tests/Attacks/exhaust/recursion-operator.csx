sealed class Sum { public static Sum operator +(Sum a, Sum b) => a + b; }

[Control("CV-EXHAUST-028", "Adds with an operator that adds", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new Sum() + new Sum() == null ? Verdict.Pass : Verdict.Fail;
}
