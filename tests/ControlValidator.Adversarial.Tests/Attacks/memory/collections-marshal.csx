[Control("CV-MEMORY-107", "Gets under a list", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Runtime.InteropServices.CollectionsMarshal.AsSpan|](new List<int>()).Length == 0 ? Verdict.Pass : Verdict.Fail;
