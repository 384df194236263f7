[Control("CV-CHANCE-041", "Asks for the operating system", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|OperatingSystem.IsWindows|]() ? Verdict.Pass : Verdict.Fail;
