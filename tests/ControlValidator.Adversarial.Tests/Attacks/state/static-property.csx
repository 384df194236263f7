static class Seen { [|public static int Count { get; set; }|] }

[Control("CV-STATE-232", "Keeps state in a static property", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
