[Control("CV-EXHAUST-014", "Loops in a finally", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    try { return Verdict.Pass; } finally { [|while (true) { }|] }
}
