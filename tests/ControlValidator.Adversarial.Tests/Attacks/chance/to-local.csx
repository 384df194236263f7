[Control("CV-CHANCE-039", "Turns an instant into the machine's time", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|DateTimeOffset.UnixEpoch.ToLocalTime|]().Hour == 0 ? Verdict.Pass : Verdict.Fail;
