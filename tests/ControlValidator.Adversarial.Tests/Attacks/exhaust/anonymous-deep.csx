[Control("CV-EXHAUST-048", "Prints a long chain of anonymous objects", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    object o = 1; for (var i = 0; i < 20000; i++) o = new { o }; return o.ToString() == "" ? Verdict.Pass : Verdict.Fail;
}
