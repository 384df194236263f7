using System.Text.Json;

namespace ControlValidator.Policies.Tests;

/// <summary>What controls map to exists: the frameworks are read from the definitions of Azure's own initiatives.</summary>
public sealed class FrameworkMappings
{
    /// <summary>Our name of a framework, and the key and prefix under which Azure's initiatives have it.</summary>
    private static readonly Dictionary<string, (string Key, string Prefix)> Frameworks = new(StringComparer.Ordinal)
    {
        ["MCSB"] = ("AzureSecurityCenter", "Azure_Security_Benchmark_v3.0_"),
        ["NIST SP 800-53"] = ("NIST_SP_800-53_R5", "NIST_SP_800-53_R5_"),
        ["CIS Azure"] = ("CIS_Azure_Foundations_v3.0.0", "CIS_Azure_Foundations_v3.0.0_"),
    };

    private static readonly string[] Named = [.. Frameworks.Keys];

    [TestCaseSource(nameof(Named))]
    public void Each_requirement_that_a_control_maps_to_exists(string framework)
    {
        var known = Requirements(framework);

        var unknown = Pack.Checks
            .SelectMany(c => c.Control.Maps, (c, m) => (c.Control.Id, Map: m))
            .Where(m => m.Map.Framework == framework && !known.Contains(m.Map.Id))
            .Select(m => $"{m.Id} maps to {framework} {m.Map.Id}");

        Assert.That(unknown, Is.Empty);
    }

    [TestCaseSource(nameof(Named))]
    public void A_framework_is_mapped_to_by_some_control(string framework) =>
        Assert.That(Pack.Checks.SelectMany(c => c.Control.Maps).Select(m => m.Framework), Has.Some.EqualTo(framework));

    private static HashSet<string> Requirements(string framework)
    {
        if (Checkout.Shared("azure-policy", "control-mapping.json") is not { } path)
        {
            Assert.Ignore("The definitions of Azure's initiatives are not on this machine: shared/data/azure-policy/control-mapping.json is missing.");
            return [];
        }
        var (key, prefix) = Frameworks[framework];
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return file.RootElement.GetProperty(key).GetProperty("controls").EnumerateObject()
            .Select(c => c.Name.StartsWith(prefix, StringComparison.Ordinal) ? c.Name[prefix.Length..] : c.Name)
            .ToHashSet(StringComparer.Ordinal);
    }
}
