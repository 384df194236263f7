[Control("CV-EXHAUST-009", "Goes through two thousand million numbers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var sum = 0L; foreach (var n in Enumerable.Range(0, int.MaxValue)) sum += n; return sum > 0 ? Verdict.Pass : Verdict.Fail;
}
