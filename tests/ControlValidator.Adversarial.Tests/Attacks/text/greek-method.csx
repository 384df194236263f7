[Control("CV-TEXT-245", "Names a method with a Greek letter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

Verdict [|Paσs|]() => Verdict.Pass;
