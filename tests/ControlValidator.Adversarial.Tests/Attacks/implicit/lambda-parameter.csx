[Control("CV-IMPLICIT-094", "Names a type as a lambda's parameter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { var f = [|(System.IO.Stream s) => 1|]; return f is null ? Verdict.Fail : Verdict.Pass; }
