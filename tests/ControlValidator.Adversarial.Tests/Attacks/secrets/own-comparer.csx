sealed class Spy : IComparer<string> { public int Compare(string? a, string? b) => [|System.IO.File.Exists|]("/etc") ? 1 : 0; }

[Control("CV-SECRETS-184", "Hides the call in a comparer that sorting calls", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new[] { "a", "b" }.Order(new Spy()).Any() ? Verdict.Pass : Verdict.Fail;
