sealed class InterceptsLocationAttribute(int version, string data) : [|Attribute|] { }

[Control("CV-ATTRIBUTES-007", "Redirects calls of others", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
