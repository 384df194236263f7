[Control("CV-MEMORY-124", "Watches the garbage collector", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new WeakReference("x")|].IsAlive ? Verdict.Pass : Verdict.Fail;
