using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The members of a policy that are modelled, or that say nothing about when it applies.</summary>
internal static class Known
{
    /// <summary>Session controls; none of them grants anything.</summary>
    internal static readonly string[] Session =
    [
        "signInFrequency", "persistentBrowser", "cloudAppSecurity", "applicationEnforcedRestrictions", "disableResilienceDefaults",
        "continuousAccessEvaluation", "secureSignInSession",
    ];

    private static readonly string[] Root =
    [
        "id", "type", "name", "displayName", "description", "templateId", "createdDateTime", "modifiedDateTime", "deletedDateTime", "state",
        "conditions", "grantControls", "sessionControls",
        // what an exporter (IntuneManagement) writes beside, to make the contexts anew elsewhere
        "AuthContextInfo",
    ];

    private static readonly string[] Conditions =
    [
        "users", "applications", "clientApplications", "clientAppTypes", "platforms", "locations", "devices", "authenticationFlows",
        "signInRiskLevels", "userRiskLevels", "servicePrincipalRiskLevels", "insiderRiskLevels",
    ];

    internal static readonly string[] Users =
    [
        "includeUsers", "excludeUsers", "includeGroups", "excludeGroups", "includeRoles", "excludeRoles",
        "includeGuestsOrExternalUsers", "excludeGuestsOrExternalUsers",
    ];

    internal static readonly string[] Applications =
    [
        "includeApplications", "excludeApplications", "includeUserActions", "includeAuthenticationContextClassReferences", "applicationFilter",
    ];

    private static readonly string[] Platforms = ["includePlatforms", "excludePlatforms"];

    private static readonly string[] Locations = ["includeLocations", "excludeLocations"];

    private static readonly string[] Flows = ["transferMethods"];

    private static readonly string[] Devices = ["deviceFilter"];

    /// <summary>Paths of what is there and is not modelled.</summary>
    internal static ImmutableArray<string> Unmodelled(Node root)
    {
        var conditions = root["conditions"];
        return
        [
            .. Foreign(root, Root, ""),
            .. conditions.Gap is Gap.None ? Foreign(conditions, Conditions, "conditions/") : ["conditions"],
            .. Foreign(conditions["users"], Users, "conditions/users/"),
            .. Foreign(conditions["applications"], Applications, "conditions/applications/"),
            .. Foreign(conditions["platforms"], Platforms, "conditions/platforms/"),
            .. Foreign(conditions["locations"], Locations, "conditions/locations/"),
            .. Foreign(conditions["devices"], Devices, "conditions/devices/"),
            .. Foreign(conditions["authenticationFlows"], Flows, "conditions/authenticationFlows/"),
        ];
    }

    internal static bool HasForeign(Node node, string[] known) => Foreign(node, known, "").Any();

    internal static IEnumerable<string> Foreign(Node node, string[] known, string path)
    {
        foreach (var name in node.Names)
        {
            if (!Blankness.IsAnnotation(name) && !known.Contains(name, StringComparer.OrdinalIgnoreCase) && !Blankness.IsBlank(node[name]))
                yield return path + name;
        }
    }
}
