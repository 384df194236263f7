delegate Verdict Self(Self self);

[Control("CV-EXHAUST-024", "Calls itself through a delegate that it is given", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    Self self = s => s(s); return self(self);
}
