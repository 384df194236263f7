[Control("CV-SECRETS-192", "Reads lines", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource)
{
    foreach (var line in [|System.IO.File.ReadLines|]("/etc/passwd")) return Verdict.Pass.Because(line); return Verdict.Fail;
}
