[Control("CV-EXHAUST-062", "Makes an array of all dimensions", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new int[2000, 2000, 2000].Length > 0 ? Verdict.Pass : Verdict.Fail;
}
