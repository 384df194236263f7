sealed class Odd { public int Value { get { [|while (true) { }|] } } }

[Control("CV-EXHAUST-105", "Loops in a property that a pattern reads", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new Odd() is { Value: > 0 } ? Verdict.Pass : Verdict.Fail;
}
