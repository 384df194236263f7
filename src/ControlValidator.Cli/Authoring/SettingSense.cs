using System.Text.Json;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Authoring;

/// <summary>Guesses which setting of a type matters for security, and which of its values is the safe one. The author decides.</summary>
internal static class SettingSense
{
    // By how surely a name speaks of protection; the first that matches counts.
    private static readonly (string Word, int Weight)[] Words =
    [
        ("HttpsTraffic", 20), ("HttpsOnly", 20), ("MinimumTls", 19), ("MinimalTls", 19), ("MinTls", 19), ("LocalAuth", 18), ("PublicNetworkAccess", 17),
        ("BlobPublicAccess", 17), ("PublicAccess", 16), ("SharedKey", 16), ("AdminUser", 16), ("PurgeProtection", 15), ("Encrypt", 14),
        ("Rbac", 13), ("SoftDelete", 12), ("Ssl", 12), ("Tls", 11), ("Https", 11), ("Secure", 10), ("Authentication", 9), ("Auth", 8),
        ("Public", 8), ("Anonymous", 8), ("Protection", 7), ("Firewall", 7), ("Audit", 7), ("Access", 5), ("Disable", 4), ("Enable", 3), ("Allow", 3),
    ];

    private static readonly string[] Loosening = ["Allow", "Public", "Anonymous", "Insecure", "AdminUser", "Bypass", "Expose", "Unrestricted"];

    private static readonly string[] Tightening = ["Disable", "Deny", "Block", "Restrict", "Prevent", "Refuse"];

    /// <param name="resource">A resource that is to be a case: settings that it has are taken before others. May be undefined.</param>
    internal static SensibleSetting? Choose(ViewOutline view, JsonElement resource) => view.Settings
        .Where(s => s.Pointer.StartsWith("/properties/", StringComparison.Ordinal) || !s.Pointer.StartsWith("/properties", StringComparison.Ordinal))
        .Select((setting, order) => (Sensible: Judge(setting), Weight: Weight(setting), Has: Has(resource, setting.Pointer), Order: order))
        .Where(c => c.Sensible is not null)
        .OrderByDescending(c => c.Has).ThenByDescending(c => c.Weight).ThenBy(c => c.Sensible!.Setting.Pointer.Count(p => p == '/')).ThenBy(c => c.Order)
        .FirstOrDefault().Sensible;

    private static int Weight(ViewSetting setting) =>
        Words.FirstOrDefault(w => setting.Name.Contains(w.Word, StringComparison.OrdinalIgnoreCase)).Weight * 2
        + (setting.Kind == typeof(bool) ? 1 : setting.Kind == typeof(string) ? -100 : 0);

    private static bool Has(JsonElement resource, string pointer)
    {
        foreach (var name in pointer[1..].Split('/'))
        {
            if (resource.ValueKind is not JsonValueKind.Object || !resource.TryGetProperty(name, out resource))
                return false;
        }
        return resource.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);
    }

    private static SensibleSetting? Judge(ViewSetting setting)
    {
        if (setting.Kind == typeof(bool))
            return IsGood(setting.Name) ? new(setting, ".Is(true)", "true", "false") : new(setting, ".Is(false)", "false", "true");
        // better than nothing, where a type has texts only
        if (setting.Kind == typeof(string) && setting.Pointer.StartsWith("/properties/", StringComparison.Ordinal))
            return new(setting, ".Is(\"as it should be\")", "\"as it should be\"", "\"otherwise\"");
        var members = Choice.MembersOf(setting.Kind);
        if (members.Count < 2 || setting.Name.EndsWith("State", StringComparison.Ordinal) || setting.Name.EndsWith("Status", StringComparison.Ordinal))
            return null;
        if (Versions(members) is { } versions)
            return new(setting, $".AtLeast(\"{versions.Last}\")", Quoted(versions.Last), Quoted(versions.First));
        var enabled = Member(members, "Enabled");
        var disabled = Member(members, "Disabled");
        var (good, bad) = enabled is not null && disabled is not null
            ? IsGood(setting.Name) ? (enabled, disabled) : (disabled, enabled)
            : (members[0], members[1]);
        return new(setting, $".Is(\"{good}\")", Quoted(good), Quoted(bad));
    }

    private static bool IsGood(string name) =>
        Array.Exists(Tightening, w => name.Contains(w, StringComparison.OrdinalIgnoreCase))
        || !Array.Exists(Loosening, w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>The lowest and highest of names that differ in their numbers only.</summary>
    private static (string First, string Last)? Versions(IReadOnlyList<string> members)
    {
        static string Skeleton(string text) => new([.. text.Where(c => !char.IsAsciiDigit(c))]);

        var versions = members.Where(m => m.Any(char.IsAsciiDigit)).GroupBy(Skeleton, StringComparer.OrdinalIgnoreCase).MaxBy(g => g.Count())?.ToList();
        if (versions is null or { Count: < 2 })
            return null;
        versions.Sort(static (left, right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase));
        return (versions[0], versions[^1]);
    }

    private static string? Member(IReadOnlyList<string> members, string name) =>
        members.FirstOrDefault(m => string.Equals(m, name, StringComparison.OrdinalIgnoreCase));

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}

/// <summary>A setting that a new check may begin with, and what is good and bad for it.</summary>
/// <param name="Comparison">What follows the setting in C#, such as <c>.Is(true)</c>.</param>
/// <param name="Good">JSON text of a value that passes.</param>
/// <param name="Bad">JSON text of a value that fails.</param>
internal sealed record SensibleSetting(ViewSetting Setting, string Comparison, string Good, string Bad);
