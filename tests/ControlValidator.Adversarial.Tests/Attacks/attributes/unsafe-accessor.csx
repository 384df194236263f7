static class Open { [[|System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "x")|]] internal static extern ref int X(string s); }

[Control("CV-ATTRIBUTES-018", "Opens private members", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
