sealed record Link { public object? Next { get; set; } }

[Control("CV-EXHAUST-043", "Prints a record that holds itself", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var node = new Link(); node.Next = node; return node.ToString().Length > 0 ? Verdict.Pass : Verdict.Fail;
}
