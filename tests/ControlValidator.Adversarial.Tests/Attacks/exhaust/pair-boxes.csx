[Control("CV-EXHAUST-047", "Puts pairs into pairs behind object", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    object o = 1; for (var i = 0; i < 20000; i++) o = new KeyValuePair<object, int>(o, 1); return o.ToString() == "" ? Verdict.Pass : Verdict.Fail;
}
