[Control("CV-MEMORY-119", "Takes memory from the stack", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Span<byte> memory = stackalloc byte[100]|]; return memory[0] == 0 ? Verdict.Pass : Verdict.Fail; }
