[Control("CV-SECRETS-176", "Asks whether a file is there", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.IO.File.Exists|]("/root/.ssh/id_rsa") ? Verdict.Pass : Verdict.Fail;
