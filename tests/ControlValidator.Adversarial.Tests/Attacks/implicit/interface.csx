sealed class Own : [|ICloneable|] { public object Clone() => this; }

[Control("CV-IMPLICIT-092", "Is taken for something else by the runtime", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
