Verdict[] __Checks(int first) => [Verdict.Pass];

Verdict[] __Checks<T>() => [Verdict.Pass];

sealed class Policy
{
    public Verdict[] __Checks() => [Verdict.Pass];
}

[Control("CV-FORGE-091", "Has methods and a class that are called like the one that yields the checks", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => resource["on"].Is(true);
