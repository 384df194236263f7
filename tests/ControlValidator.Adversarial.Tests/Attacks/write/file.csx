[Control("CV-WRITE-287", "Writes a file", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.IO.File.WriteAllText|]("/tmp/owned", "x"); return Verdict.Pass; }
