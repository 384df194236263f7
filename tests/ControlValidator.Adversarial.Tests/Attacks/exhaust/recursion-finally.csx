static Verdict Down() { try { return Verdict.Pass; } finally { Down(); } }

[Control("CV-EXHAUST-042", "Goes deeper in a finally", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Down();
}
