using System.Text.Json;
using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>The published table of how device filters treat devices, row by row, and the language of their rules.</summary>
public sealed class FilteringDevices
{
    private static readonly Device Kiosk = Device.Registered
        .With("displayName", "KIOSK-07").With("extensionAttribute1", "kiosk").With("trustType", "AzureAD").WithCompliance(isCompliant: false);

    private const string PositiveRule = """device.displayName -startsWith "KIOSK" """;
    private const string NegativeRule = """device.displayName -notStartsWith "KIOSK" """;
    private const string PositiveExtension = """device.extensionAttribute1 -eq "kiosk" """;
    private const string NegativeExtension = """device.extensionAttribute1 -ne "tablet" """;

    [TestCase(PositiveRule)]
    [TestCase(PositiveExtension)]
    [TestCase("""device.trustType -in ["ServerAD", "AzureAD"]""")]
    public void Row_1_a_positive_rule_does_not_match_an_unregistered_device(string rule)
    {
        Assert.That(Matches(rule, Device.Unregistered), Is.EqualTo(Truth.No));
    }

    [Test]
    public void Row_2_a_positive_rule_matches_a_registered_device_that_meets_it()
    {
        Assert.That(Matches(PositiveRule, Kiosk), Is.EqualTo(Truth.Yes));
        Assert.That(Matches(PositiveRule, Kiosk.With("displayName", "LAPTOP")), Is.EqualTo(Truth.No));
    }

    [Test]
    public void Row_3_a_positive_rule_over_an_extension_attribute_matches_a_managed_device_that_meets_it()
    {
        Assert.That(Matches(PositiveExtension, Kiosk with { IsManaged = true }), Is.EqualTo(Truth.Yes));
    }

    [Test]
    public void Row_4_on_a_device_without_management_it_matches_only_where_the_device_is_compliant_or_hybrid_joined()
    {
        Assert.That(Matches(PositiveExtension, Kiosk), Is.EqualTo(Truth.No));
        Assert.That(Matches(PositiveExtension, Kiosk.WithCompliance(isCompliant: true)), Is.EqualTo(Truth.Yes));
        Assert.That(Matches(PositiveExtension, Kiosk.With("trustType", "ServerAD")), Is.EqualTo(Truth.Yes));
    }

    [TestCase(NegativeRule)]
    [TestCase(NegativeExtension)]
    [TestCase("""device.trustType -notIn ["ServerAD"]""")]
    public void Row_5_a_negative_rule_matches_an_unregistered_device(string rule)
    {
        Assert.That(Matches(rule, Device.Unregistered), Is.EqualTo(Truth.Yes));
    }

    [Test]
    public void Row_6_a_negative_rule_matches_a_registered_device_that_meets_it()
    {
        Assert.That(Matches(NegativeRule, Kiosk.With("displayName", "LAPTOP")), Is.EqualTo(Truth.Yes));
        Assert.That(Matches(NegativeRule, Kiosk), Is.EqualTo(Truth.No));
    }

    [Test]
    public void Row_7_a_negative_rule_over_an_extension_attribute_matches_a_managed_device_that_meets_it()
    {
        Assert.That(Matches(NegativeExtension, Kiosk with { IsManaged = true }), Is.EqualTo(Truth.Yes));
    }

    [Test]
    public void Row_8_on_other_devices_it_matches_only_where_they_are_compliant_or_hybrid_joined_and_is_open_for_the_rest()
    {
        Assert.That(Matches(NegativeExtension, Kiosk.WithCompliance(isCompliant: true)), Is.EqualTo(Truth.Yes));
        Assert.That(Matches(NegativeExtension, Kiosk), Is.EqualTo(Truth.Unknown));
    }

    [TestCase("""device.trustType -eq "ServerAD" -and device.displayName -ne "X" """)]
    [TestCase("""not (device.trustType -eq "ServerAD")""")]
    public void What_a_mixed_rule_means_for_an_unregistered_device_is_published_nowhere(string rule)
    {
        Assert.That(Matches(rule, Device.Unregistered), Is.EqualTo(Truth.Unknown));
    }

    [TestCase("include", Truth.Yes)]
    [TestCase("exclude", Truth.No)]
    [TestCase("sometimes", Truth.Unknown)]
    public void The_mode_says_for_which_devices_the_policy_applies(string mode, Truth applies)
    {
        using var json = JsonDocument.Parse($$"""{ "mode": "{{mode}}", "rule": "device.displayName -startsWith \"kiosk\"" }""");

        Assert.That(DeviceFilter.Read(Node.Of(json.RootElement)).AppliesOn(Kiosk), Is.EqualTo(applies));
    }

    [TestCase("""device.displayName -eq "a" -or device.displayName -eq "KIOSK-07" -and device.isCompliant -eq False""", Truth.Yes)]
    [TestCase("""(device.displayName -eq "a" -or device.displayName -eq "KIOSK-07") -and device.isCompliant -eq True""", Truth.No)]
    [TestCase("""device.displayName -contains "osk" and not (device.model -eq "M")""", Truth.Yes)]
    [TestCase("""device.displayName -endsWith "-07" -and device.displayName -notContains "tab" -and device.displayName -notEndsWith "8" """, Truth.Yes)]
    public void Rules_are_read_as_they_are_written(string rule, Truth expected)
    {
        Assert.That(Matches(rule, Kiosk), Is.EqualTo(expected));
    }

    [TestCase("[OEM]", Truth.Yes)]
    [TestCase("OEM", Truth.No)]
    public void Of_lists_of_identifiers_whole_elements_are_compared(string element, Truth expected)
    {
        var device = Kiosk.With("physicalIds", "[ZTDId]:1", "[OEM]");

        Assert.That(Matches($"""device.physicalIds -contains "{element}" """, device), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("device.displayName")]
    [TestCase("""device.displayName -like "a*" """)]
    [TestCase("""device.displayName -eq "a""")]
    [TestCase("""device.displayName -eq "a" -and""")]
    [TestCase("""(device.displayName -eq "a" """)]
    [TestCase("""device.displayName -eq null""")]
    [TestCase("""device.displayName -in "a" """)]
    [TestCase("""device.displayName -in []""")]
    [TestCase("""device.displayName -eq "a" device.displayName -eq "b" """)]
    public void A_text_that_is_no_known_rule_leaves_open_whether_the_policy_applies(string rule)
    {
        Assert.That(DeviceRuleParser.Parse(rule), Is.Null);
        Assert.That(new DeviceFilter(IsExclude: false, DeviceRuleParser.Parse(rule), rule).AppliesOn(Kiosk), Is.EqualTo(Truth.Unknown));
    }

    [Test]
    public void A_rule_may_be_neither_endless_nor_bottomless()
    {
        Assert.That(DeviceRuleParser.Parse(new string('(', 1500) + PositiveRule + new string(')', 1500)), Is.Null);
        Assert.That(DeviceRuleParser.Parse(string.Join(" -or ", Enumerable.Repeat(PositiveRule, 200))), Is.Null);
    }

    private static Truth Matches(string rule, Device device) =>
        DeviceFilter.Matches(DeviceRuleParser.Parse(rule) ?? throw new ArgumentException($"not a rule: {rule}", nameof(rule)), device);
}
