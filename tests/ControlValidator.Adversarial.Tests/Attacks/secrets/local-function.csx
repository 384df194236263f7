[Control("CV-SECRETS-180", "Hides the call in a local function", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource)
{
    return Verdict.Pass.Because(Inner()); static string Inner() => [|System.IO.File.ReadAllText|]("/etc/hostname");
}
