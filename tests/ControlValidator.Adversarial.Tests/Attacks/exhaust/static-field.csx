static class Held { public static readonly int Value = Forever(); static int Forever() { [|while (true) { }|] } }

[Control("CV-EXHAUST-101", "Loops in a static initialiser", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Held.Value > 0 ? Verdict.Pass : Verdict.Fail;
}
