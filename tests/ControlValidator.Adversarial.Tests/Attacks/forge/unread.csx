[Control("CV-FORGE-074", "Throws what the engine throws", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    throw [|new UnreadSettingException("x")|];
