[Control("CV-SECRETS-173", "Learns paths from an exception", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource)
{
    try { throw new FormatException(); } catch (FormatException e) { return Verdict.Pass.Because([|e.StackTrace|] ?? ""); }
}
