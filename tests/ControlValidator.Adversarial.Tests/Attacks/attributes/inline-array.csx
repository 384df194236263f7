[[|System.Runtime.CompilerServices.InlineArray(1000000)|]] struct Big { private int first; }

[Control("CV-ATTRIBUTES-006", "Lays memory out", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
