namespace ControlValidator.Scripting.Tests;

public sealed class LoadingPolicies
{
    [Test]
    public void A_policy_in_a_folder_becomes_a_check_that_can_be_called()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());

        var pack = folder.Load();

        Assert.That(folder.Read(pack), Is.Empty);
        var check = pack.Policies.Single().Checks.Single();
        Assert.That(check.Judge(PolicyFolder.Resource("""{ "on": true }"""), null).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(check.Judge(PolicyFolder.Resource("""{ "on": false }"""), null).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(check.Judge(PolicyFolder.Resource("{}"), null).Outcome, Is.EqualTo(Outcome.Unknown));
    }
}
