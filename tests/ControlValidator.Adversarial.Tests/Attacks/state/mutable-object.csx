Counter [|Box = new()|]; sealed class Counter { private int number; public int Next() => ++number; }

[Control("CV-STATE-222", "Counts in an object that is shared", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Box.Next() > 1 ? Verdict.Pass : Verdict.Fail;
