using System.Text.Json;

namespace ControlValidator.Model;

/// <summary>One configured object of a snapshot, cloud or identity.</summary>
/// <param name="type">The type, the same string instance for all resources of a type.</param>
/// <param name="json">The resource's own object.</param>
/// <param name="identify">Reads who the resource is; called when first asked.</param>
public sealed class Resource(
    string type, JsonElement json, Origin origin, Func<JsonElement, ResourceIdentity> identify, Recorder? recorder = null)
{
    private ResourceIdentity? identity;

    /// <summary>The type, such as <c>Microsoft.Storage/storageAccounts</c> or <c>microsoft.graph.user</c>; compared ignoring case.</summary>
    public string Type { get; } = type;

    /// <summary>The platform's id, or one made of type and name where the export gives none.</summary>
    public string Id => Identity.Id;

    /// <summary>The name that people know it by.</summary>
    public string Name => Identity.Name;

    /// <summary>The id of the resource that it is a part of; null where it is none.</summary>
    public string? Parent => Identity.Parent;

    public Origin Origin { get; } = origin;

    /// <summary>The resource's own object, as a place to read from.</summary>
    public Node Root => Node.Of(json, recorder is null ? null : Trail.From(this, recorder));

    private ResourceIdentity Identity => identity ??= identify(json);

    /// <summary>The place at a path such as <c>properties/minimumTlsVersion</c>.</summary>
    public Node this[string path] => Root[path];

    /// <summary>The same resource, noting what is read of it.</summary>
    public Resource RecordingTo(Recorder? other) => new(Type, json, Origin, identify, other);

    public bool IsOfType(string other) => string.Equals(Type, other, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Type} {Name}";
}
