/// <summary><see cref="System.IO.File"/></summary>

[Control("CV-TEXT-238", "Documentation that names a type does nothing", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
