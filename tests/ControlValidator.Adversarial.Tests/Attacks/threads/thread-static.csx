static class Kept { [[|ThreadStatic|]] public static readonly int Number; }

[Control("CV-THREADS-278", "Keeps state by thread", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
