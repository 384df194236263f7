using ControlValidator.Model;

namespace ControlValidator.Azure.Tests;

public sealed class ReadingVariants
{
    [TestCase("AzureCLI", Outcome.Pass, Outcome.Unknown)]
    [TestCase("azurecli", Outcome.Pass, Outcome.Unknown)]
    [TestCase("AzurePowerShell", Outcome.Unknown, Outcome.Unknown)]
    [TestCase("Other", Outcome.Unknown, Outcome.Unknown)]
    public void A_resource_is_read_as_the_variant_that_its_kind_names(string kind, Outcome asCli, Outcome asPowerShell)
    {
        var script = new DeploymentScript(ReadingResources.Resource($$"""{ "kind": "{{kind}}", "properties": { "azCliVersion": "2.60.0" } }"""));

        Assert.That(script.AsAzureCLI.Properties.AzCliVersion.Is("2.60.0").Outcome, Is.EqualTo(asCli));
        Assert.That(script.AsAzurePowerShell.Properties.AzPowerShellVersion.Is("2.60.0").Outcome, Is.EqualTo(asPowerShell));
    }

    [TestCase("web", Outcome.Pass)]
    [TestCase("shop/web", Outcome.Pass)]
    [TestCase("shop/staging/Web", Outcome.Pass)]
    [TestCase("web/logs", Outcome.Unknown)]
    [TestCase("notweb", Outcome.Unknown)]
    public void A_part_told_by_its_name_is_found_under_its_parents_name_too(string name, Outcome expected)
    {
        var config = new WebSiteConfig(ReadingResources.Resource($$"""{ "name": "{{name}}", "properties": { "ftpsState": "Disabled" } }"""));

        Assert.That(config.AsWeb.Properties.FtpsState.Is("Disabled").Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void An_object_says_which_variant_it_is()
    {
        const string Criteria = "Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria";
        var alert = new MetricAlert(ReadingResources.Resource(
            $$"""{ "properties": { "criteria": { "odata.type": "{{Criteria}}", "allOf": [{ "threshold": 5, "operator": "GreaterThan", "criterionType": "StaticThresholdCriterion" }] } } }"""));

        var criteria = alert.Properties.Criteria;

        Assert.That(criteria.OdataType.Is(Criteria).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(criteria.AsMicrosoftAzureMonitorSingleResourceMultipleMetricCriteria.AllOf
            .All(c => c.Operator.Is("GreaterThan")).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(criteria.AsMicrosoftAzureMonitorWebtestLocationAvailabilityCriteria.Node.IsAbsent().Outcome, Is.EqualTo(Outcome.Pass));
    }
}
