sealed record Odd { public int Value { get; init { [|while (true) { }|] } } }

[Control("CV-EXHAUST-104", "Loops in a setter that with calls", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var r = new Odd() with { Value = 1 }; return r.Value > 0 ? Verdict.Pass : Verdict.Fail;
}
