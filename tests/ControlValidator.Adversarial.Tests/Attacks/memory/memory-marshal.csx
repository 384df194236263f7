[Control("CV-MEMORY-115", "Turns a text that cannot change into one that can", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { var t = [|System.Runtime.InteropServices.MemoryMarshal.GetReference|]("abc".AsSpan()); return Verdict.Pass; }
