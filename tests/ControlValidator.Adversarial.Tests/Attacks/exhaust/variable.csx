readonly int value = Forever();
static int Forever() { [|while (true) { }|] }

[Control("CV-EXHAUST-103", "Loops in the initialiser of a variable", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return value > 0 ? Verdict.Pass : Verdict.Fail;
}
