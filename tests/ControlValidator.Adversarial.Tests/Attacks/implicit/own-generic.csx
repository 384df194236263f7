sealed class Own<T> { }

[Control("CV-IMPLICIT-097", "Names a type as argument of an own type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new Own<System.IO.Stream>()|] is null ? Verdict.Fail : Verdict.Pass;
