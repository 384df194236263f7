[Control("CV-CRASH-048", "Stops in a debugger", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Diagnostics.Debugger.Break|](); return Verdict.Pass; }
