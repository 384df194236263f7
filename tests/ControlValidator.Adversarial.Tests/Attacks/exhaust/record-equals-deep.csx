sealed record Link { public Link? Next { get; init; } }

[Control("CV-EXHAUST-044", "Compares two chains of records", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    Link? a = null, b = null; for (var i = 0; i < 20000; i++) { a = new() { Next = a }; b = new() { Next = b }; } return a == b ? Verdict.Pass : Verdict.Fail;
}
