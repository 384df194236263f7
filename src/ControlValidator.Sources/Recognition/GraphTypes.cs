using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Which Graph entity a collection holds, by the names that Graph gives its collections.</summary>
internal static class GraphTypes
{
    private const string Prefix = "microsoft.graph.";

    /// <summary>The type of objects that may be of any type, and say themselves of which.</summary>
    public const string Any = "microsoft.graph.directoryObject";

    /// <summary>The type that a page says its objects have; null where it says none.</summary>
    /// <param name="context">Such as <c>https://graph.microsoft.com/beta/$metadata#users(id,displayName)</c>.</param>
    public static string? OfContext(string context)
    {
        var set = context[(context.IndexOf('#', StringComparison.Ordinal) + 1)..];
        if (set.StartsWith("Collection(", StringComparison.Ordinal))
            return OfName(set["Collection(".Length..].TrimEnd(')'));
        set = WithoutParentheses(set);
        if (set.EndsWith("/$entity", StringComparison.Ordinal))
            set = set[..^"/$entity".Length];
        var segment = set[(set.LastIndexOf('/') + 1)..];
        if (segment.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return OfName(segment);
        if (string.Equals(segment, "policies", StringComparison.Ordinal))
            return set.Contains("conditionalAccess", StringComparison.OrdinalIgnoreCase) ? Prefix + "conditionalAccessPolicy" : null;
        return segment.Length == 0 ? null : GraphSets.TypeOf(segment) ?? Prefix + Singular(segment);
    }

    /// <summary>The type of a collection that a file is named after; null where the name is that of none.</summary>
    public static string? OfFileName(string name)
    {
        var stem = name;
        if (stem.StartsWith("microsoft.graph.", StringComparison.OrdinalIgnoreCase))
            return OfName(stem);
        return GraphSets.TypeOf(stem) ?? GraphSets.TypeOf(stem + "s") ?? (stem.EndsWith('y') ? GraphSets.TypeOf(stem[..^1] + "ies") : null);
    }

    /// <summary>The collection's type for the type that an object states; a kind of named location is a named location.</summary>
    public static string OfName(string name)
    {
        var bare = name.TrimStart('#');
        var entity = bare.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? bare[Prefix.Length..] : bare;
        return Prefix + entity switch
        {
            "ipNamedLocation" or "countryNamedLocation" or "compliantNetworkNamedLocation" => "namedLocation",
            _ => entity,
        };
    }

    /// <summary>The type that an object has by the properties it holds; null where they are those of none.</summary>
    /// <param name="has">Whether it holds a property, ignoring case.</param>
    public static string? OfShape(Func<string, bool> has)
    {
        if (ExposureTables.OfShape(has) is { } table)
            return table;
        var entity =
            has("conditions") && (has("grantControls") || has("sessionControls")) ? "conditionalAccessPolicy"
            : has("defaultUserRolePermissions") && has("allowInvitesFrom") ? "authorizationPolicy"
            : has("authenticationMethodConfigurations") ? "authenticationMethodsPolicy"
            : has("allowedCombinations") && has("id") ? "authenticationStrengthPolicy"
            : has("rolePermissions") && has("isBuiltIn") ? "unifiedRoleDefinition"
            : has("roleDefinitionId") && has("principalId") && has("directoryScopeId") ? Assignment(has)
            : has("ipRanges") && has("isTrusted") || has("countriesAndRegions") && has("includeUnknownCountriesAndRegions") ? "namedLocation"
            : has("groupTypes") && has("securityEnabled") ? "group"
            : has("servicePrincipalType") && has("appId") ? "servicePrincipal"
            : has("appId") && (has("signInAudience") || has("requiredResourceAccess")) ? "application"
            : has("userPrincipalName") && has("id") ? "user"
            : has("roleTemplateId") && has("displayName") && has("id") ? "directoryRole"
            : null;
        return entity is null ? null : Prefix + entity;
    }

    /// <summary>The type of one row of a document.</summary>
    /// <param name="stated">The type that the document gives its rows.</param>
    public static string? OfRow(JsonElement row, string? stated)
    {
        if (stated is not null and not Any)
            return stated;
        if (row.TryGetProperty("kind"u8, out var kind) && kind.ValueKind is JsonValueKind.String && ExposureTables.IsHoundKind(kind.GetString()))
            return $"{ExposureTables.Hound}{kind.GetString()}";
        if (row.TryGetProperty("@odata.type"u8, out var named) && named.ValueKind is JsonValueKind.String && named.GetString() is { } name)
            return OfName(name);
        if (row.TryGetProperty("@odata.context"u8, out var context) && context.ValueKind is JsonValueKind.String
            && context.GetString() is { } text && OfContext(text) is { } type)
        {
            return type;
        }
        var names = row.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return OfShape(names.Contains) ?? stated;
    }

    private static string Assignment(Func<string, bool> has) =>
        has("assignmentType") ? "unifiedRoleAssignmentScheduleInstance"
        : has("memberType") && has("scheduleInfo") ? "unifiedRoleEligibilitySchedule"
        : has("memberType") ? "unifiedRoleEligibilityScheduleInstance"
        : "unifiedRoleAssignment";

    private static string Singular(string set) =>
        set.EndsWith("ies", StringComparison.Ordinal) ? set[..^3] + "y"
        : set.EndsWith("sses", StringComparison.Ordinal) ? set[..^2]
        : set.EndsWith('s') && !set.EndsWith("ss", StringComparison.Ordinal) ? set[..^1]
        : set;

    private static string WithoutParentheses(string set)
    {
        var kept = new System.Text.StringBuilder(set.Length);
        var depth = 0;
        foreach (var character in set)
        {
            if (character == '(')
                depth++;
            else if (character == ')')
                depth--;
            else if (depth == 0)
                kept.Append(character);
        }
        return kept.ToString();
    }
}
