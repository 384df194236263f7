[Control("CV-CHANCE-019", "Goes by the machine's time zone with a style", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|DateTimeOffset.Parse("2026-01-01", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeLocal)|].Year > 1 ? Verdict.Pass : Verdict.Fail;
