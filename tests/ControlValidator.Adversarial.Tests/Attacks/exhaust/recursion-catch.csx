static Verdict Down() { try { throw new FormatException(); } catch (FormatException) { return Down(); } }

[Control("CV-EXHAUST-041", "Goes on as deep after each exception", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Down();
}
