[Control("CV-EXHAUST-025", "Calls itself in a local function", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    int F(int n) => F(n) + 1; return F(0) > 0 ? Verdict.Pass : Verdict.Fail;
}
