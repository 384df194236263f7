[Control("CV-THREADS-272", "Takes a lock on a text that all share", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Threading.Monitor.Enter|]("shared"); return Verdict.Pass; }
