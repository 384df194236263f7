readonly [|System.Runtime.CompilerServices.ConditionalWeakTable<Resource, string>|] Kept = new();

[Control("CV-STATE-236", "Hangs state onto resources", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
