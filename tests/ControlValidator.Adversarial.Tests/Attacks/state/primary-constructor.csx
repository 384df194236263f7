readonly Counter [|Box = new(0)|]; sealed class Counter(int number) { public int Next() => ++number; }

[Control("CV-STATE-227", "Counts in a parameter that lives on", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Box.Next() > 1 ? Verdict.Pass : Verdict.Fail;
