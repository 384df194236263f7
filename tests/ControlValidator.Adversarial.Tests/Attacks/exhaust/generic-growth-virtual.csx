abstract class Step
{
    public abstract int Go<T>(T value, int n);
}

class Next : Step
{
    public override int Go<T>(T value, int n) => n == 0 ? 0 : F(this, value, n);
}

static int F<T>(Step step, T value, int n) => [|step.Go((value, value), n - 1)|];

[Control("CV-EXHAUST-117", "Calls a method that it does not name with an ever larger type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return F(new Next(), 1, 100) > 0 ? Verdict.Pass : Verdict.Fail;
}
