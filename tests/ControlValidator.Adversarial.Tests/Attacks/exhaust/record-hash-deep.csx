sealed record Link { public Link? Next { get; init; } }

[Control("CV-EXHAUST-045", "Takes the hash of a long chain of records", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    Link? a = null; for (var i = 0; i < 20000; i++) a = new() { Next = a }; return new HashSet<Link?> { a }.Count > 0 ? Verdict.Pass : Verdict.Fail;
}
