[Control("CV-REACH-127", "Takes the credentials of the process", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Net.CredentialCache.DefaultCredentials|] is null ? Verdict.Fail : Verdict.Pass;
