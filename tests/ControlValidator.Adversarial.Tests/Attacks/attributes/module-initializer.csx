static class Early { [[|System.Runtime.CompilerServices.ModuleInitializer|]] internal static void Run() { } }

[Control("CV-ATTRIBUTES-010", "Runs code when it is loaded", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
