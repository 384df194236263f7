static class Held<T> { [|public static readonly int Value = Forever();|] static int Forever() { while (true) { } } }

[Control("CV-EXHAUST-114", "Computes a static member for each type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Held<int>.Value > 0 ? Verdict.Pass : Verdict.Fail;
}
