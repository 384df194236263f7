[Control("CV-WRITE-282", "Writes over the report", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Console|].WriteLine("all good"); return Verdict.Pass; }
