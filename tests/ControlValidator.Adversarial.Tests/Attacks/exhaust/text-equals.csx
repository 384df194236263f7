[Control("CV-EXHAUST-092", "Compares long texts again and again", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(1000000, 'x'); var t = "".PadLeft(1000000, 'x'); var n = 0; while (true) n ^= s == t ? 1 : 0;
}
