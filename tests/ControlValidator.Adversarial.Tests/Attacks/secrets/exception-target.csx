[Control("CV-SECRETS-174", "Gets from an exception to reflection", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource)
{
    try { throw new FormatException(); } catch (FormatException e) { return [|e.TargetSite|] is null ? Verdict.Pass : Verdict.Fail; }
}
