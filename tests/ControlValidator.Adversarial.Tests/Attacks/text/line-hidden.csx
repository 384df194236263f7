[Control("CV-TEXT-248", "Hides from the debugger", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|#line hidden|]
