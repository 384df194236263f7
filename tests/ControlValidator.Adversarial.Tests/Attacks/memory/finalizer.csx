sealed class Late { [|~Late() { }|] }

[Control("CV-MEMORY-108", "Runs code after the end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new Late() is null ? Verdict.Fail : Verdict.Pass;
