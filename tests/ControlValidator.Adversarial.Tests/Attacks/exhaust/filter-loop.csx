static bool Forever() { [|while (true) { }|] }

[Control("CV-EXHAUST-016", "Loops in a condition of a catch, where what is thrown is lost", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    try { throw new FormatException(); } catch (FormatException) when (Forever()) { } return Verdict.Pass;
}
