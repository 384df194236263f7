[Control("CV-REFLECT-146", "Binds at run time", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do("x");

Verdict Do(string text) { [|dynamic d = text|]; return d.Length > 0 ? Verdict.Pass : Verdict.Fail; }
