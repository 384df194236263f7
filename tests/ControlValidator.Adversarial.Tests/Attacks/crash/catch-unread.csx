[Control("CV-CRASH-046", "Makes a pass of what could not be read", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(resource);

Verdict Do(Resource r) { try { return r["a"].As<bool>().Value ? Verdict.Pass : Verdict.Fail; } [|catch (UnreadSettingException) { return Verdict.Pass; }|] }
