[Control("CV-ATTRIBUTES-015", "Reads memory that was not cleared", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[[|System.Runtime.CompilerServices.SkipLocalsInit|]] void Do() { }
