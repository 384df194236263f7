[Control("CV-MEMORY-114", "Reads memory of the process", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Runtime.InteropServices.Marshal.ReadByte|](1) > 0 ? Verdict.Pass : Verdict.Fail;
