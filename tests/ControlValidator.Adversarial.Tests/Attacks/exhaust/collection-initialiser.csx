sealed class Odd : IEnumerable<int> { public void Add(int n) { [|while (true) { }|] } public IEnumerator<int> GetEnumerator() { yield break; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }

[Control("CV-EXHAUST-106", "Loops while a collection is built", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = new Odd { 1 }; return Verdict.Pass;
}
