[Control("CV-REACH-129", "Calls home", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new System.Net.[|Http|].HttpClient() is null ? Verdict.Fail : Verdict.Pass;
