[Control("CV-ATTRIBUTES-003", "Leaves calls out", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[[|System.Diagnostics.Conditional("X")|]] void Do() { }
