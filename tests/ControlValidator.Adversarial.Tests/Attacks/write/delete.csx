[Control("CV-WRITE-284", "Deletes a file", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.IO.File.Delete|]("/tmp/x"); return Verdict.Pass; }
