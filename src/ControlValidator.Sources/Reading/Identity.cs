using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Reads who a resource is: the id and the name, under the names that exports give them.</summary>
internal static class Identity
{
    public static ResourceIdentity Of(JsonElement json, string type, bool azure)
    {
        var (id, name) = azure ? Azure(json) : Graph(json);
        if (json.ValueKind is JsonValueKind.Object)
        {
            id ??= Text(json, "EdgeId"u8, "NodeId"u8) ?? Hound(json);
            name ??= Text(json, "NodeName"u8);
        }
        name ??= id is null ? type : LastSegment(id);
        return new(id ?? $"{type}/{name}", name);
    }

    /// <summary>Of a resource that stands within another.</summary>
    public static ResourceIdentity OfPart(JsonElement json, string type, string parent)
    {
        var (id, name) = Azure(json);
        if (id is null && name is { Length: > 0 } && name[0] == '/')
            (id, name) = (name, LastSegment(name));
        name ??= id is null ? LastSegment(type) : LastSegment(id);
        return new(id ?? $"{parent}/{LastSegment(type)}/{name}", name, parent);
    }

    /// <summary>Of a value under a free key.</summary>
    public static ResourceIdentity OfKey(JsonElement json, string type, string key)
    {
        var (id, name) = json.ValueKind is JsonValueKind.Object ? Graph(json) : (null, null);
        return new(id ?? $"{type}/{key}", name ?? key);
    }

    public static string LastSegment(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static (string? Id, string? Name) Azure(JsonElement json) => json.ValueKind is not JsonValueKind.Object ? (null, null) :
        (Text(json, "ResourceId"u8, "resourceId"u8) ?? Text(json, "id"u8, "Id"u8) ?? Text(json, "RoleAssignmentId"u8, "ID"u8),
         Text(json, "ResourceName"u8, "resourceName"u8) ?? Text(json, "name"u8, "Name"u8) ?? Text(json, "DisplayName"u8, "displayName"u8));

    private static (string? Id, string? Name) Graph(JsonElement json) => json.ValueKind is not JsonValueKind.Object ? (null, null) :
        (Text(json, "id"u8, "Id"u8),
         Text(json, "displayName"u8, "DisplayName"u8) ?? Text(json, "userPrincipalName"u8, "UserPrincipalName"u8)
         ?? Text(json, "name"u8, "Name"u8) ?? Text(json, "Identity"u8, "identity"u8));

    // A row of AzureHound has its own object below, and lists are known by what they are lists of.
    private static string? Hound(JsonElement json)
    {
        if (Text(json, "kind"u8) is not { } kind || !json.TryGetProperty("data"u8, out var data) || data.ValueKind is not JsonValueKind.Object)
            return null;
        var own = Text(data, "id"u8) ?? Text(data, "groupId"u8, "appId"u8) ?? Text(data, "servicePrincipalId"u8, "deviceId"u8) ?? Text(data, "roleDefinitionId"u8, "objectId"u8);
        return own is null ? null : $"{kind}/{own}";
    }

    private static string? Text(JsonElement json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) =>
        Text(json, name) ?? Text(json, other);

    private static string? Text(JsonElement json, ReadOnlySpan<byte> name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
