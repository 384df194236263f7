[Control("CV-CRASH-054", "Listens to the runtime", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Diagnostics.Tracing.EventSource.SetCurrentThreadActivityId|](default); return Verdict.Pass; }
