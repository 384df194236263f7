[Control("CV-EXHAUST-015", "Goes on in a finally when it is stopped", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    try { [|while (true) { }|] } finally { while (true) { } }
}
