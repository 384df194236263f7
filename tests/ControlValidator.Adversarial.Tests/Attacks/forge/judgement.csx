[Control("CV-FORGE-061", "Makes a check up", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

Verdict Do() { [|Judgement other = (r, s) => Verdict.Pass|]; return other(null, null); }
