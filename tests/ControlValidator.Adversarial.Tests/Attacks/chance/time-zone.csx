[Control("CV-CHANCE-038", "Asks for the time zone", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|TimeZoneInfo.Local.Id|]);
