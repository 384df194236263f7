[Control("CV-WRITE-289", "Makes a link", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.IO.File.CreateSymbolicLink|]("/tmp/a", "/etc/passwd") is null ? Verdict.Fail : Verdict.Pass;
