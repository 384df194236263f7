Func<int> [|Next = Make()|]; static Func<int> Make() { var n = 0; return () => ++n; }

[Control("CV-STATE-212", "Counts in a variable that a delegate captured", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Next() > 1 ? Verdict.Pass : Verdict.Fail;
