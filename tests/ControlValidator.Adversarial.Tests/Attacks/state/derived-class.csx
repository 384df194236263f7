readonly Still [|Box = new Counter()|]; class Still { public virtual int Next() => 1; } sealed class Counter : Still { private int number; public override int Next() => ++number; }

[Control("CV-STATE-216", "Hides the counter in a derived class", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Box.Next() > 1 ? Verdict.Pass : Verdict.Fail;
