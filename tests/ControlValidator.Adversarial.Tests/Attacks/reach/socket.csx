[Control("CV-REACH-136", "Opens a socket", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new System.Net.Sockets.[|Socket|](System.Net.Sockets.AddressFamily.InterNetwork, default, default) is null ? Verdict.Fail : Verdict.Pass;
