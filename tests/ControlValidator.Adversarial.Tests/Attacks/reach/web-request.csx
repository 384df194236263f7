[Control("CV-REACH-138", "Calls home the old way", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Net.WebRequest|].Create("http://127.0.0.1") is null ? Verdict.Fail : Verdict.Pass;
