[Control("CV-WRITE-288", "Makes a folder", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.IO.Directory.CreateDirectory|]("/tmp/owned") is null ? Verdict.Fail : Verdict.Pass;
