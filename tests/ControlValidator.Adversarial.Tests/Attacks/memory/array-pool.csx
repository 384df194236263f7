[Control("CV-MEMORY-106", "Reads what others left in memory", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Buffers.ArrayPool<byte>.Shared.Rent|](100).Length > 0 ? Verdict.Pass : Verdict.Fail;
