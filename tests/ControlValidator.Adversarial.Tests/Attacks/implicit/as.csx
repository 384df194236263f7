[Control("CV-IMPLICIT-078", "Names a type in a conversion", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(resource);

Verdict Do(object o) => [|o as System.IO.Stream|] is null ? Verdict.Fail : Verdict.Pass;
