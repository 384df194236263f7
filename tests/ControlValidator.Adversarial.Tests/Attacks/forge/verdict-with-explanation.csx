[Control("CV-FORGE-076", "Puts an explanation to another outcome", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(resource["a"].Is(true));

Verdict Do(Verdict v) => new [|Verdict|](Outcome.Pass, v.Why);
