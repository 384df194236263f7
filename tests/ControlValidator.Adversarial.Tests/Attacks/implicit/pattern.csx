[Control("CV-IMPLICIT-099", "Names a type in a pattern", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(resource);

Verdict Do(object o) => o switch { [|System.IO.Stream s|] => Verdict.Fail, _ => Verdict.Pass };
