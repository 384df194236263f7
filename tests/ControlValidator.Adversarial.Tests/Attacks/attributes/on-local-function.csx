[Control("CV-ATTRIBUTES-012", "Hides an attribute on a local function", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { return F(); [[|Obsolete|]] Verdict F() => Verdict.Pass; }
