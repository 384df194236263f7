using System.Collections.Immutable;
using System.Text.Json;

namespace ControlValidator.Analysis.Graph;

/// <summary>A rule that says of nodes how critical they are. What it names has all to hold.</summary>
/// <param name="Id">A rule with the id of another takes its place.</param>
/// <param name="Label">The node's label; null for any.</param>
/// <param name="Name">The node's name or id, where <c>*</c> stands for any text; null for any.</param>
/// <param name="DirectoryRole">Template id of a role that it holds, or may take up.</param>
/// <param name="AssignsRoles">Whether it has to be able to assign roles at a subscription or above.</param>
/// <param name="IsLocked">Whether a lock has to stand on it.</param>
/// <param name="Settings">Settings of the resource that have to have these values.</param>
internal sealed record CriticalityRule(
    string Id, Criticality Criticality, string? Label, string? Name, string? DirectoryRole, bool AssignsRoles, bool IsLocked, ImmutableArray<(string Path, string Value)> Settings)
{
    private static readonly Lazy<ImmutableArray<CriticalityRule>> All = new(ReadPredefined);

    /// <summary>The rules of <c>policies/critical-assets/predefined.json</c> that configuration can decide.</summary>
    public static ImmutableArray<CriticalityRule> Predefined => All.Value;

    /// <summary>A rule, as the file or a resource of the snapshot has it; null where it names nothing that could be decided.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says why.</exception>
    public static CriticalityRule? Read(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object || Text(json, "id") is not { Length: > 0 } id)
            throw new FormatException("a rule on critical assets has no `id`");
        if (!Enum.TryParse<Criticality>(Text(json, "criticality"), out var criticality) || !Enum.IsDefined(criticality))
            throw new FormatException($"the rule `{id}` has no `criticality`: VeryHigh, High, Medium, Low or None");
        var locked = Text(json, "lockedLabel");
        var rule = new CriticalityRule(
            id, criticality, Text(json, "label") ?? locked, Text(json, "name"), Text(json, "directoryRole"), Text(json, "assignsRolesAt") is not null, locked is not null, Pairs(json));
        if (rule is { Label: null, Name: null, DirectoryRole: null, AssignsRoles: false })
            return Text(json, "cannot") is not null || criticality is Criticality.None ? null : throw new FormatException($"the rule `{id}` names nothing by which an asset could be told");
        return rule;
    }

    private static ImmutableArray<CriticalityRule> ReadPredefined()
    {
        using var file = typeof(CriticalityRule).Assembly.GetManifestResourceStream("critical-assets.json") ?? throw new InvalidOperationException("the predefined rules are not built in");
        using var document = JsonDocument.Parse(file);
        return [.. document.RootElement.GetProperty("rules").EnumerateArray().Select(Read).OfType<CriticalityRule>()];
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<(string Path, string Value)> Pairs(JsonElement json) =>
        json.TryGetProperty("settings", out var settings) && settings.ValueKind is JsonValueKind.Object
            ? [.. settings.EnumerateObject().Select(static setting => (setting.Name, setting.Value.ToString()))]
            : [];
}
