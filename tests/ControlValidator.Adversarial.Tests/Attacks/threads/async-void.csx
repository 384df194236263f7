[Control("CV-THREADS-264", "Waits in a lambda that gives nothing back", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { Action f = [|async () => { }|]; f(); return Verdict.Pass; }
