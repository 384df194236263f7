[Control("CV-SECRETS-189", "Asks for the temporary folder", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|System.IO.Path.GetTempPath|]());
