[Control("CV-EXHAUST-093", "Compares long texts in tuples again and again", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = ("".PadLeft(1000000, 'x'), 1); var t = ("".PadLeft(1000000, 'x'), 1); var n = 0; while (true) n ^= s.Equals(t) ? 1 : 0;
}
