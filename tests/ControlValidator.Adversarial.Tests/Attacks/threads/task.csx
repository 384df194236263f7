[Control("CV-THREADS-276", "Starts a task", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Threading.Tasks.Task.Run|](() => { }); return Verdict.Pass; }
