[Control("CV-IMPLICIT-080", "Names a type in a cast", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(resource);

Verdict Do(object o) => [|(System.IO.Stream)o|] is null ? Verdict.Fail : Verdict.Pass;
