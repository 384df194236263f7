sealed class Endless : IDisposable { public void Dispose() { [|while (true) { }|] } }

[Control("CV-EXHAUST-019", "Loops while something is disposed", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    using var endless = new Endless(); return Verdict.Pass;
}
