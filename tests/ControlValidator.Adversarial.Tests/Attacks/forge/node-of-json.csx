[Control("CV-FORGE-066", "Makes a value up", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Node.Of|](System.Text.Json.JsonDocument.Parse("true").RootElement).Is(true);
