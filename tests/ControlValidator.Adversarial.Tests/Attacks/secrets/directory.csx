[Control("CV-SECRETS-168", "Lists a folder", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(string.Join(",", [|System.IO.Directory.GetFiles|]("/")));
