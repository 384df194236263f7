[Control("CV-MEMORY-123", "Uses pointers without saying so", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { var x = 1L; return [|System.Runtime.CompilerServices.Unsafe.As<long, int>|](ref x) == 1 ? Verdict.Pass : Verdict.Fail; }
