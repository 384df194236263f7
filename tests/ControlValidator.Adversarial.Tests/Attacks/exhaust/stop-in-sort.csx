static int Forever() { [|while (true) { }|] }

[Control("CV-EXHAUST-018", "Has the library wrap what stops it, catches that, and passes", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    try { new List<int> { 2, 1, 3 }.Sort((a, b) => Forever()); } catch (InvalidOperationException) { return Verdict.Pass; } return Verdict.Fail;
}
