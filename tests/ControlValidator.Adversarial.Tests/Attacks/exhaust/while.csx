[Control("CV-EXHAUST-001", "Loops with while", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    [|while (true) { }|]
}
