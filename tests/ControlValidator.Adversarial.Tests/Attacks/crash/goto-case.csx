[Control("CV-CRASH-052", "Loops between cases", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(0);

Verdict Do(int n) { switch (n) { case 0: [|goto case 1;|] case 1: goto case 0; default: return Verdict.Pass; } }
