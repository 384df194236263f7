using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>What applications are called, where one of the snapshots says it.</summary>
internal sealed class ApplicationNames(params Snapshot[] snapshots)
{
    private const string Application = "application ";

    private readonly Lazy<Dictionary<string, string>> names = new(() => Read(snapshots));

    /// <summary>A target as people know it.</summary>
    internal string Of(string target) =>
        target.StartsWith(Application, StringComparison.Ordinal) && names.Value.TryGetValue(target[Application.Length..], out var name) ? $"`{name}`" : target;

    private static Dictionary<string, string> Read(Snapshot[] snapshots)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in snapshots.SelectMany(static s => s.All(EntraTypes.ServicePrincipal).Known.Concat(s.All(EntraTypes.Application).Known)))
        {
            if (resource.Root.Property("appId"u8).Word is { Length: > 0 } id && resource.Name.Length > 0)
                found.TryAdd(id, resource.Name);
        }
        return found;
    }
}
