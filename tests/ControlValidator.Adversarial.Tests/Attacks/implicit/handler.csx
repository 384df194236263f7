[Control("CV-IMPLICIT-091", "Builds text with the compiler's own handler", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Runtime.CompilerServices.DefaultInterpolatedStringHandler h = $"{1}"|]; return Verdict.Pass; }
