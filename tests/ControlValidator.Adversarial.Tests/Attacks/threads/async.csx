[Control("CV-THREADS-259", "Waits in a method of its own", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() => Verdict.Pass; [|async System.Threading.Tasks.Task Wait() => await System.Threading.Tasks.Task.Delay(1);|]
