[Control("CV-REFLECT-152", "Deserialises any type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Text.Json.JsonSerializer.Deserialize<string>|]("\"x\"") is null ? Verdict.Fail : Verdict.Pass;
