[Control("CV-SECRETS-172", "Hides the call in an exception filter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource)
{
    try { throw new FormatException(); } catch (FormatException) when ([|System.IO.File.Exists|]("/etc")) { return Verdict.Pass; }
}
