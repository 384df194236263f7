[Control("CV-CRASH-045", "Swallows it by a type parameter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do<FormatException>();

static Verdict Do<T>() where T : Exception { try { return Verdict.Fail; } [|catch (T) { return Verdict.Pass; }|] }
