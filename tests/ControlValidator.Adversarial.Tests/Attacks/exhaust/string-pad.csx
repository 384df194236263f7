[Control("CV-EXHAUST-052", "Pads a text", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return "x".PadLeft(2000000000).Length > 0 ? Verdict.Pass : Verdict.Fail;
}
