[|unsafe struct Buffer { public fixed byte Bytes[8]; }|]

[Control("CV-MEMORY-109", "Puts a buffer into a struct", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
