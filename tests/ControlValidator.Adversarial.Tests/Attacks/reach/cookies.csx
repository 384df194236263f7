[Control("CV-REACH-126", "Uses what else lies beside addresses", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new System.Net.CookieContainer()|] is null ? Verdict.Fail : Verdict.Pass;
