[Control("CV-MEMORY-120", "Takes memory from the stack behind a permitted type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { ReadOnlySpan<byte> memory = [|stackalloc byte[10_000_000]|]; return memory[0] == 0 ? Verdict.Pass : Verdict.Fail; }
