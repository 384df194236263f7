int x = [|await System.Threading.Tasks.Task.FromResult(1)|];

[Control("CV-TEXT-254", "Waits outside of a check", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
