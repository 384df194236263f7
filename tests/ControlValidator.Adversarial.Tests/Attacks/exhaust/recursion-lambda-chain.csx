[Control("CV-EXHAUST-038", "Puts a hundred thousand lambdas one into another", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    Func<int, int> f = n => n; for (var i = 0; i < 20000; i++) { var g = f; f = n => g(n) + 1; } return f(0) > 0 ? Verdict.Pass : Verdict.Fail;
}
