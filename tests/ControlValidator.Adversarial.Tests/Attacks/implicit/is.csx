[Control("CV-IMPLICIT-093", "Names a type in a test", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(resource);

Verdict Do(object o) => [|o is System.IO.Stream|] ? Verdict.Fail : Verdict.Pass;
