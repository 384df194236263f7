using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Policies.Tests;

/// <summary>Verdicts that ScubaGear gives on partial exports, and ours on the same.</summary>
internal static class ScubaGearFixture
{
    internal const string Scheme = "ScubaGear";

    private static readonly Lazy<ImmutableArray<ScubaGearCase>> Read = new(Load);

    internal static string? Folder => Checkout.Shared("scubagear");

    /// <summary>The cases of those policies that our controls cover.</summary>
    internal static ImmutableArray<ScubaGearCase> Cases => Read.Value;

    internal static Outcome OurVerdict(ScubaGearCase theirs) => Judge(theirs.Policy, JsonNode.Parse(theirs.Input)!);

    /// <summary>Our verdict on the same export, were its Conditional Access policies to apply at any risk.</summary>
    internal static Outcome OurVerdictAtAnyRisk(ScubaGearCase theirs)
    {
        var export = JsonNode.Parse(theirs.Input)!;
        foreach (var conditions in export["conditional_access_policies"]!.AsArray().Select(policy => policy!["Conditions"]!.AsObject()))
        {
            conditions["UserRiskLevels"] = new JsonArray();
            conditions["SignInRiskLevels"] = new JsonArray();
        }
        return Judge(theirs.Policy, export);
    }

    private static Check? ControlFor(string policy) =>
        Pack.Checks.SingleOrDefault(c => c.Control.SameAs.Any(s => s.Scheme == Scheme && s.Id == policy));

    private static Outcome Judge(string policy, JsonNode export)
    {
        using var document = new MemoryStream(Encoding.UTF8.GetBytes(export.ToJsonString()));
        using var estate = Estate.Open(["-"], document, new SourceOptions(1, AsOf: null, SourceLimits.Default));
        var check = ControlFor(policy) ?? throw new InvalidOperationException($"No control is the equivalent of {policy}.");
        var judged = Assessor.Judge(estate, [check], new JudgingOptions(Parallel: 1, KeepPasses: true), CancellationToken.None);
        return judged.Findings.Single().Outcome;
    }

    private static ImmutableArray<ScubaGearCase> Load()
    {
        if (Folder is not { } folder)
            return [];
        using var verdicts = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.fixture.json")));
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "cases-fixture", "AAD.cases.json")));
        var expected = verdicts.RootElement.GetProperty("verdicts").EnumerateArray()
            .Where(v => Text(v, "product") == "AAD")
            .ToDictionary(v => (Text(v, "policyId"), Text(v, "case")), v => Enum.Parse<Outcome>(Text(v, "expected")));
        return [.. cases.RootElement.EnumerateArray()
            .Select(c => (Policy: Text(c, "policyId"), Name: Text(c, "test"), Input: c.GetProperty("input").GetRawText()))
            .Where(c => ControlFor(c.Policy) is not null)
            .Select(c => new ScubaGearCase(c.Policy, c.Name, c.Input, expected[(c.Policy, c.Name)]))];
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new InvalidOperationException($"A row of the fixture has no {name}.");
}

/// <summary>A verdict of ScubaGear.</summary>
/// <param name="Input">The export: only the keys that the case is about.</param>
internal sealed record ScubaGearCase(string Policy, string Name, string Input, Outcome Expected);
