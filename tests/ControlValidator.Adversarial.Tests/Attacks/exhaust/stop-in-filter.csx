static bool Forever() { [|while (true) { }|] }

[Control("CV-EXHAUST-017", "Loses in a condition of a catch that it was stopped, and passes", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    try { int.Parse("x"); } catch (FormatException) when (Forever()) { return Verdict.Fail; } catch (FormatException) { return Verdict.Pass; } return Verdict.Pass;
}
