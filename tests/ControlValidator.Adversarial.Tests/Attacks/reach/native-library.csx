[Control("CV-REACH-131", "Loads a native library", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Runtime.InteropServices.NativeLibrary.Load|]("libc.so.6") != 0 ? Verdict.Pass : Verdict.Fail;
