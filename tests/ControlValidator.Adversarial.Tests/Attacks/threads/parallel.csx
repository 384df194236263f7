[Control("CV-THREADS-273", "Takes all cores", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Threading.Tasks.Parallel|].For(0, 9, i => { }); return Verdict.Pass; }
