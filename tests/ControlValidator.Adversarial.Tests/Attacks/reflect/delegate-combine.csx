[Control("CV-REFLECT-143", "Chains delegates", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(() => { }, () => { });

Verdict Do(Action a, Action b) { var c = [|a + b|]; c(); return Verdict.Pass; }
