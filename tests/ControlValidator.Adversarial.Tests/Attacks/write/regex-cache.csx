[Control("CV-WRITE-290", "Changes the runtime's cache of expressions", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Text.RegularExpressions.Regex.CacheSize|] = 0; return Verdict.Pass; }
