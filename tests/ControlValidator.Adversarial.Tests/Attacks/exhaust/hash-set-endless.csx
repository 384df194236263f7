static IEnumerable<int> Numbers() { while (true) yield return 1; }

[Control("CV-EXHAUST-087", "Makes a set of an endless sequence", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new HashSet<int>(Numbers()).Count > 0 ? Verdict.Pass : Verdict.Fail;
}
