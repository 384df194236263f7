namespace ControlValidator.Scripting.Tests.AllowList;

public sealed class PermittingPolicies
{
    [TestCase("policies")]
    [TestCase("benchmarks/policies")]
    public void Every_policy_of_ours_does_with_what_is_permitted(string folder)
    {
        var pack = PolicyPacks.Load([Checkout.PathOf(folder)], new(CacheFolder: null, Parallel: 2));

        Assert.That(pack.Diagnostics.Where(d => d.Level is DiagnosticLevel.Error).Select(d => $"{d} {d.Help}"), Is.Empty);
        Assert.That(pack.Policies, Is.Not.Empty);
    }
}
