readonly Queue<int> [|Left = new()|];

[Control("CV-STATE-228", "Takes from a shared queue", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Left.Dequeue() > 1 ? Verdict.Pass : Verdict.Fail;
