[Control("CV-EXHAUST-046", "Puts tuples into tuples behind object, for the runtime to print", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    object o = 1; for (var i = 0; i < 20000; i++) o = (o, 1); return o.ToString() == "" ? Verdict.Pass : Verdict.Fail;
}
