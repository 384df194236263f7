[Control("CV-MEMORY-121", "Makes a typed reference", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { var x = 1; var r = [|__makeref(x)|]; return Verdict.Pass; }
