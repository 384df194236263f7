static class Native { [[|System.Runtime.InteropServices.DllImport("libc")|]] internal static extern int getpid(); }

[Control("CV-ATTRIBUTES-004", "Calls the C library", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
