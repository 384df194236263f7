[Control("CV-EXHAUST-059", "Formats the same page a thousand times", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(100000, 'x'); var f = string.Concat(Enumerable.Repeat("{0}", 1000)); return string.Format(f, s).Length > 0 ? Verdict.Pass : Verdict.Fail;
}
