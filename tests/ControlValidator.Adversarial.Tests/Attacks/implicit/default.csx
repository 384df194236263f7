[Control("CV-IMPLICIT-083", "Names a type in a default", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|default(System.IO.Stream)|] is null ? Verdict.Fail : Verdict.Pass;
