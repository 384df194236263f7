class Step
{
    public virtual int Go<T>(T value, int n) => 0;
}

class Next : Step
{
    public override int Go<T>(T value, int n)
    {
        [|return n == 0 ? 0 : new Next().Again((value, value), n - 1);|]
    }

    public int Again<T>(T value, int n)
    {
        Step step = this;
        return step.Go(value, n);
    }
}

[Control("CV-EXHAUST-118", "Comes back to itself with an ever larger type by what it overrides", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new Next().Go(1, 100) > 0 ? Verdict.Pass : Verdict.Fail;
}
