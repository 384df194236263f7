[[|assembly|]: System.Reflection.AssemblyTitle("x")]

[Control("CV-ATTRIBUTES-000", "Describes the assembly", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
