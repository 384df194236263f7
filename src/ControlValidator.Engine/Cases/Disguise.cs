using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ControlValidator.Engine;

/// <summary>
/// Makes a case of a real resource: names, ids, secrets, addresses and people are replaced, the same by the same wherever it occurs, and
/// what makes it long is cut. The same resource always gives the same case.
/// </summary>
public sealed class Disguise
{
    private const int MostItems = 3;
    private const int MostProperties = 60;
    private const int MostDepth = 12;

    // What a platform or exporter adds to every resource, and no check looks at.
    private static readonly ImmutableArray<string> Noise =
        ["etag", "systemData", "createdTime", "changedTime", "provisioningState", "resourceGuid", "ETag", "SubscriptionId", "TenantId", "ResourceId"];

    // Its own words, which may be somebody's name too.
    private static readonly ImmutableArray<string> PlatformWords = ["type", "ResourceType", "kind", "location", "apiVersion"];

    private static readonly ImmutableArray<string> Secret =
        ["secret", "password", "pwd", "token", "connectionString", "sas", "privateKey", "accessKey", "accountKey", "primaryKey", "secondaryKey", "sharedKey", "credential", "thumbprint", "certificate", "keyData"];

    private static readonly ImmutableArray<string> FreeText =
        ["displayName", "description", "note", "notes", "title", "comment", "userPrincipalName", "givenName", "surname", "companyName", "department", "jobTitle", "city", "street", "phone", "mobilePhone", "login", "signInName", "owner", "createdBy", "changedBy"];

    private readonly Pseudonyms pseudonyms = new();

    /// <summary>The resource in disguise.</summary>
    public JsonObject Of(JsonElement resource)
    {
        CollectNames(resource, depth: 0);
        return Node(resource, "", depth: 0) as JsonObject ?? [];
    }

    /// <summary>All names first, so that they are found within other texts as well, such as host names.</summary>
    private void CollectNames(JsonElement at, int depth)
    {
        if (depth > MostDepth)
            return;
        if (at.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in at.EnumerateArray())
                CollectNames(item, depth + 1);
        }
        if (at.ValueKind is not JsonValueKind.Object)
            return;
        foreach (var property in at.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String && property.Value.GetString() is { } text)
                pseudonyms.CollectFrom(property.Name, text, depth == 0);
            else
                CollectNames(property.Value, depth + 1);
        }
    }

    private JsonNode? Node(JsonElement at, string name, int depth) => at.ValueKind switch
    {
        JsonValueKind.Object => depth > MostDepth ? new JsonObject() : Object(at, name, depth),
        JsonValueKind.Array => depth > MostDepth ? new JsonArray() : new JsonArray([.. at.EnumerateArray().Take(MostItems).Select(item => Node(item, name, depth + 1))]),
        JsonValueKind.String => JsonValue.Create(Text(at.GetString() ?? "", name)),
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => JsonNode.Parse(at.GetRawText()),
    };

    private JsonObject Object(JsonElement at, string name, int depth)
    {
        var copy = new JsonObject();
        var isTags = string.Equals(name, "tags", StringComparison.OrdinalIgnoreCase);
        foreach (var property in at.EnumerateObject().Where(p => !Noise.Contains(p.Name, StringComparer.Ordinal)).Take(MostProperties))
        {
            var key = pseudonyms.Name(property.Name);
            copy[key] = isTags && property.Value.ValueKind is JsonValueKind.String
                ? pseudonyms.Text(property.Value.GetString() ?? "")
                : Node(property.Value, property.Name, depth + 1);
        }
        return copy;
    }

    private string Text(string text, string name) =>
        text.Length == 0 || PlatformWords.Contains(name, StringComparer.OrdinalIgnoreCase) ? text
        : Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) && !IsWord(text) ? pseudonyms.Secret(text)
        : FreeText.Contains(name, StringComparer.OrdinalIgnoreCase) && !text.Contains('@', StringComparison.Ordinal) ? pseudonyms.Text(text)
        : pseudonyms.Within(text);

    /// <summary>A word of the platform's own, such as <c>Enabled</c>, which is no secret wherever it stands.</summary>
    private static bool IsWord(string text) => text.Length <= 24 && text.All(char.IsAsciiLetter) && char.IsAsciiLetterUpper(text[0]);
}
