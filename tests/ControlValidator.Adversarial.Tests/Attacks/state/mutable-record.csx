readonly Kept [|Box = new()|]; sealed record Kept { public int Number { get; set; } }

[Control("CV-STATE-223", "Counts in a record that can be set", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
