sealed class Sum { public static implicit operator int(Sum s) => (int)s + 1; }

[Control("CV-EXHAUST-029", "Converts with a conversion that converts", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    int n = new Sum(); return n > 0 ? Verdict.Pass : Verdict.Fail;
}
