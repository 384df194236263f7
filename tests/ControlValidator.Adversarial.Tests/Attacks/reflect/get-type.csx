[Control("CV-REFLECT-151", "Asks an object for its type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|resource.GetType().FullName|] ?? "");
