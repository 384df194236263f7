sealed class Ones { public List<int>.Enumerator GetEnumerator() { foreach (var n in this) { } return new List<int>().GetEnumerator(); } }

[Control("CV-EXHAUST-037", "Gets an enumerator that gets itself", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    foreach (var n in new Ones()) { } return Verdict.Pass;
}
