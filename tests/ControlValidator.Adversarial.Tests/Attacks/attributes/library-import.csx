static partial class Native { [[|System.Runtime.InteropServices.LibraryImport("libc")|]] internal static partial int getpid(); }

[Control("CV-ATTRIBUTES-009", "Has a generator call the C library", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
