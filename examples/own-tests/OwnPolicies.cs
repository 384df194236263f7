using ControlValidator.Testing;
using NUnit.Framework;

namespace OwnTests;

/// <summary>The policies of this folder, in a test run like any other.</summary>
public sealed class OwnPolicies
{
    /// <summary>Every case beside the policies is a test; so is each policy that does not compile, and each check that was never seen to fail.</summary>
    [TestCaseSource(typeof(PolicyCases))]
    public void A_policy_gives_what_its_case_expects(PolicyCase policyCase) => Assert.That(policyCase, Gives.AsWritten);

    [TestCase("TLS1_0")]
    [TestCase("TLS1_1")]
    public void Old_versions_of_tls_fail(string version)
    {
        var account = Account.With("properties/minimumTlsVersion", version);

        Assert.That(EncryptedConnections.On(account), Gives.Fail.Reading("properties/minimumTlsVersion").Because(version));
    }

    [Test]
    public void A_version_that_was_not_exported_is_no_pass() =>
        Assert.That(EncryptedConnections.On(Account.Without("properties/minimumTlsVersion")), Gives.Unknown);

    [Test]
    public void An_application_whose_owner_has_left_fails()
    {
        var tenant = Given.Snapshot(
            Given.Resource("microsoft.graph.user", "ada").With("accountEnabled", false),
            Given.Resource("microsoft.graph.application", "payroll").With("owners", new[] { new { id = "ada" } }));

        Assert.That(Policies.Nearest.Check("OWN-IDN-001").On(tenant), Gives.Fail.Reading("accountEnabled"));
    }

    [Test]
    public void Users_that_could_not_be_exported_leave_it_open()
    {
        var tenant = Given.Snapshot(Given.Resource("microsoft.graph.application", "payroll").With("owners", new[] { new { id = "ada" } }))
            .Unread("microsoft.graph.user");

        Assert.That(Policies.Nearest.Check("OWN-IDN-001").On(tenant), Gives.Unknown);
    }

    private static PolicyCheck EncryptedConnections => Policies.Nearest.Check("OWN-STO-001");

    private static ResourceBuilder Account => Given.Resource("Microsoft.Storage/storageAccounts", "stpayments")
        .With("properties/supportsHttpsTrafficOnly", true)
        .With("properties/minimumTlsVersion", "TLS1_2");
}
