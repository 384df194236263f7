static class Bell { [|public static event Action? Rung;|] }

[Control("CV-STATE-218", "Keeps listeners", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
