Counter [|Box|]; struct Counter { private int number; public int Next() => ++number; }

[Control("CV-STATE-224", "Counts in a struct that is shared", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Box.Next() > 1 ? Verdict.Pass : Verdict.Fail;
