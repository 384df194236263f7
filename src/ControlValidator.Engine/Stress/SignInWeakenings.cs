using System.Text.Json.Nodes;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>The ways in which a Conditional Access policy that is in force could be lost.</summary>
internal static class SignInWeakenings
{
    internal static IEnumerable<Weakening> Of(Resource policy)
    {
        if (!policy["state"].Says("enabled"))
            yield break;
        var safeguard = new Safeguard(SafeguardKind.ConditionalAccessPolicy, policy, "", policy.Name);
        yield return new(safeguard, WeakeningKind.Deleted, static _ => null);
        var grants = policy["grantControls"];
        var hasStrength = grants["authenticationStrength"].IsObject;
        if (grants["builtInControls"].Each.Count() + (hasStrength ? 1 : 0) > 1 && !grants["operator"].Says("OR"))
            yield return Change(WeakeningKind.AnyGrant, static root => ResourceEdit.Set(ResourceEdit.Section(root, "grantControls"), "operator", "OR"));
        if (hasStrength)
            yield return Change(WeakeningKind.PlainMfa, TakeAnySecondFactor);
        if (policy["conditions/clientAppTypes"].Each.Any(client => !client.Says("browser")))
            yield return Change(WeakeningKind.BrowserOnly, static root => ResourceEdit.Set(ResourceEdit.Section(root, "conditions"), "clientAppTypes", new JsonArray("browser")));
        yield return Change(WeakeningKind.TrustedPlacesLeftOut, LeaveOutTrustedPlaces);

        Weakening Change(WeakeningKind kind, Action<JsonObject> change) => new(safeguard, kind, own => ResourceEdit.Of(own, change));
    }

    private static void TakeAnySecondFactor(JsonObject root)
    {
        var grants = ResourceEdit.Section(root, "grantControls");
        ResourceEdit.Remove(grants, "authenticationStrength");
        ResourceEdit.Add(grants, "builtInControls", "mfa");
    }

    private static void LeaveOutTrustedPlaces(JsonObject root)
    {
        var places = ResourceEdit.Section(root, "conditions", "locations");
        if (ResourceEdit.Get(places, "includeLocations") is not JsonArray { Count: > 0 })
            ResourceEdit.Set(places, "includeLocations", new JsonArray("All"));
        ResourceEdit.Add(places, "excludeLocations", "AllTrusted");
    }
}
