sealed class Seen { static int [|count|]; public Seen() { count++; } }

[Control("CV-STATE-219", "Counts in a constructor", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new Seen() is null ? Verdict.Fail : Verdict.Pass;
