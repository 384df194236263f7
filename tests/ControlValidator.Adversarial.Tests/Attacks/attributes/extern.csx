static class Native { internal static [|extern|] int getpid(); }

[Control("CV-ATTRIBUTES-005", "Declares code that lies elsewhere", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
