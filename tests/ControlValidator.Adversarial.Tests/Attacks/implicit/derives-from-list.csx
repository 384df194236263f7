sealed class Own : [|System.Collections.Generic.Comparer<int>|] { public override int Compare(int a, int b) => 0; }

[Control("CV-IMPLICIT-085", "Overrides what the library calls", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
