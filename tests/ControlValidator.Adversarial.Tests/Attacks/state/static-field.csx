static class Seen { public static int [|Count|]; }

[Control("CV-STATE-231", "Counts in a static field", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Seen.Count++ > 0 ? Verdict.Pass : Verdict.Fail;
