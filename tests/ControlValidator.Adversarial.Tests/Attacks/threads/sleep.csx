[Control("CV-THREADS-274", "Waits", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Threading.Thread.Sleep|](100000); return Verdict.Pass; }
