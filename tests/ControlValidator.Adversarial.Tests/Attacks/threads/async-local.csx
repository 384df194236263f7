[Control("CV-THREADS-262", "Waits in a local function", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { return Verdict.Pass; [|async void F() { }|] }
