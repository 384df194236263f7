sealed class Own : [|IFormatProvider|] { public object? GetFormat(Type? t) => null; }

[Control("CV-IMPLICIT-087", "Formats by a class of its own", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
