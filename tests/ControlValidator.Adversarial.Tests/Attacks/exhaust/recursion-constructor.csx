sealed class Made { public Made Inner { get; } = new(); }

[Control("CV-EXHAUST-033", "Makes itself while it is made", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new Made().Inner is null ? Verdict.Pass : Verdict.Fail;
}
