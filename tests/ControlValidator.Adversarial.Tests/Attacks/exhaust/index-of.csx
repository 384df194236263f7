[Control("CV-EXHAUST-091", "Reads a long text again and again", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(1000000, 'x'); var n = 0; while (true) n ^= s.IndexOf('y');
}
