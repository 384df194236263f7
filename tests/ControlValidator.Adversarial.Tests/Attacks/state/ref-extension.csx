int count = 0;

[Control("CV-STATE-229", "Changes a shared variable through an extension method", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

static void Step(ref this int n) => n++; Verdict Do() { [|count|].Step(); return Verdict.Pass; }
