using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Reads who a user is to the tenant.</summary>
internal static class PersonReader
{
    private const string InvitedMark = "#EXT#";

    /// <summary>Null for an account that is disabled. One of which the export does not say so counts as enabled.</summary>
    internal static Person? Read(Resource user)
    {
        var json = user.Root;
        if (json["accountEnabled"] is { Gap: Gap.None } enabled && enabled.As<bool>().TryGet(out var on) && !on)
            return null;
        var external = IsExternal(json);
        var kind = KindOf(json, external);
        return new(user.Id, user.Name, kind) { UsesEntraId = external ? UsesEntraId(json) : Truth.Yes };
    }

    private static AccountKind KindOf(Node json, bool isExternal) => (Text(json, "userType").ToUpperInvariant(), isExternal) switch
    {
        ("GUEST", true) => AccountKind.B2BCollaborationGuest,
        ("GUEST", false) => AccountKind.InternalGuest,
        ("MEMBER", true) => AccountKind.B2BCollaborationMember,
        ("MEMBER", false) => AccountKind.Member,
        _ => AccountKind.Undetermined,
    };

    private static bool IsExternal(Node json) =>
        Text(json, "userPrincipalName").Contains(InvitedMark, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Text(json, "creationType"), "Invitation", StringComparison.OrdinalIgnoreCase)
        || Text(json, "externalUserState").Length > 0
        || Issuers(json).Any(i => string.Equals(i, "ExternalAzureAD", StringComparison.OrdinalIgnoreCase));

    // Guests by e-mail code, Google or a federation of their own have identities that name another issuer.
    private static Truth UsesEntraId(Node json)
    {
        var issuers = Issuers(json).ToList();
        return issuers.Exists(i => string.Equals(i, "ExternalAzureAD", StringComparison.OrdinalIgnoreCase)) ? Truth.Yes : Truth.Unknown;
    }

    private static IEnumerable<string> Issuers(Node json)
    {
        var identities = json["identities"];
        if (identities.Gap is not Gap.None || identities.Json.ValueKind is not JsonValueKind.Array)
            yield break;
        foreach (var identity in identities.Json.EnumerateArray())
        {
            if (identity.ValueKind is JsonValueKind.Object && identity.TryGetProperty("issuer"u8, out var issuer) && issuer.ValueKind is JsonValueKind.String)
                yield return issuer.GetString() ?? "";
        }
    }

    private static string Text(Node json, string name)
    {
        var node = json[name];
        return node.Gap is Gap.None && node.Json.ValueKind is JsonValueKind.String ? node.Json.GetString() ?? "" : "";
    }
}
