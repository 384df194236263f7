[Control("CV-CRASH-051", "Loops without a loop", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|again: ;|] [|goto again;|] }
