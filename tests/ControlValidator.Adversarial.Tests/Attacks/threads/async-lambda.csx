[Control("CV-THREADS-261", "Waits in a lambda", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Func<System.Threading.Tasks.Task> f = async () => await System.Threading.Tasks.Task.Delay(1)|]; return Verdict.Pass; }
