[Control("CV-REACH-128", "Asks a name server", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because($"{[|System.Net.Dns|].GetHostName()}");
