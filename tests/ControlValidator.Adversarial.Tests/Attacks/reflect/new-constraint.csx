[Control("CV-REFLECT-153", "Makes an object of a type parameter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Make<List<string>>() is null ? Verdict.Fail : Verdict.Pass;

static T Make<T>() where T : new() => [|new T()|];
