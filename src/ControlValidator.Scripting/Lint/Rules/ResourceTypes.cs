using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Names of resource types that are slips of the pen.</summary>
internal static class ResourceTypes
{
    // Of a name this long, three wrong letters are a slip; more may be a type that has no definition, as some have.
    private const int MostSlips = 3;

    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        var arguments = code.Calls
            .Where(c => c.IsOfModel && c.Name is "All" or "ChildrenOf" or "IsOfType")
            .SelectMany(c => c.Arguments.Select(a => a.Expression))
            .Concat(code.Checks.SelectMany(c => c.Attribute("For")?.ArgumentList?.Arguments.Select(a => a.Expression) ?? []));
        foreach (var argument in arguments)
        {
            if (code.ConstantOf(argument) is string { Length: > 0 } type && !TypeDefinitions.Types.ContainsKey(type) && Nearest(type) is { } near)
                yield return SettingLintRules.UnknownType.At(argument.Place, $"there is no resource type `{type}`", $"Did you mean `{near}`?");
        }
    }

    private static string? Nearest(string type)
    {
        var most = Math.Min(MostSlips, Math.Max(1, type.Length / 8));
        var near = TypeDefinitions.Types.Keys
            .Where(known => Math.Abs(known.Length - type.Length) <= most)
            .Select(known => (known, Distance: NearName.Distance(type, known)))
            .Where(c => c.Distance <= most)
            .OrderBy(c => c.Distance).ThenBy(c => c.known, StringComparer.Ordinal)
            .Select(c => c.known).FirstOrDefault();
        return near ?? OfKnownProvider(type);
    }

    /// <summary>A provider that is misspelt, or left out.</summary>
    private static string? OfKnownProvider(string type)
    {
        var slash = type.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0 ? null : TypeDefinitions.Types.Keys
            .Where(known => known.EndsWith(type[slash..], StringComparison.OrdinalIgnoreCase) && known.IndexOf('/', StringComparison.Ordinal) == known.Length - (type.Length - slash))
            .Where(known => known.EndsWith("." + type, StringComparison.OrdinalIgnoreCase) || NearName.Distance(type, known) <= MostSlips)
            .Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
