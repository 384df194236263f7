[Control("CV-ATTRIBUTES-013", "Hides an attribute on a parameter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

void Do([[|System.Runtime.InteropServices.Optional|]] int x) { }
