[Control("CV-THREADS-277", "Starts a thread", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|new System.Threading.Thread(() => { })|].Start(); return Verdict.Pass; }
