[Control("CV-WRITE-285", "Changes the environment", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Environment.SetEnvironmentVariable|]("PATH", "/tmp"); return Verdict.Pass; }
