[[|System.Runtime.CompilerServices.InterpolatedStringHandler|]] sealed class Handler(int a, int b) { public void AppendLiteral(string s) { } }

[Control("CV-ATTRIBUTES-016", "Makes a handler of interpolated strings", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
