static class Open { [[|System.Runtime.InteropServices.UnmanagedCallersOnly|]] internal static void Run() { } }

[Control("CV-ATTRIBUTES-017", "Can be called from native code", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
