[Control("CV-MEMORY-113", "Writes to an immutable array", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray|](System.Collections.Immutable.ImmutableArray<int>.Empty) is null ? Verdict.Pass : Verdict.Fail;
