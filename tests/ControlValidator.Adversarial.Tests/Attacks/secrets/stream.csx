[Control("CV-SECRETS-199", "Opens a stream", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource)
{
    using var stream = [|new System.IO.FileStream("/etc/hostname", System.IO.FileMode.Open)|]; return Verdict.Pass;
}
