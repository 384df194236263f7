struct Own : System.Runtime.CompilerServices.INotifyCompletion { public Own GetAwaiter() => this; public bool IsCompleted => true; public void OnCompleted(Action a) { } public void GetResult() { } }

[Control("CV-THREADS-268", "Waits for a type of its own", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|async System.Threading.Tasks.Task F() => await new Own();|]
