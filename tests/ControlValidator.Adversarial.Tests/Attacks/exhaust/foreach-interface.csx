sealed class Ones : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { while (true) yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }

[Control("CV-EXHAUST-008", "Goes through a sequence that is an interface only", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    IEnumerable<int> numbers = new Ones(); foreach (var n in numbers) { } return Verdict.Pass;
}
