sealed class Own : [|IFormattable|] { public string ToString(string? f, IFormatProvider? p) => "x"; }

[Control("CV-IMPLICIT-088", "Formats itself", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
