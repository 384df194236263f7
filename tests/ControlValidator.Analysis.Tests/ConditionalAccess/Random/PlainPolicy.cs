using System.Text.Json.Nodes;
using ControlValidator.Analysis.ConditionalAccess;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>
/// A second reading of policies, written plainly from the documentation and sharing nothing with the first but the words for sign-ins.
/// Each question is asked from one side: does it surely hold, or may it hold?
/// </summary>
internal sealed class PlainPolicy(JsonObject json, PlainDirectory directory)
{
    private readonly Dictionary<string, List<string>?> read = [];
    private readonly JsonObject conditions = json["conditions"]!.AsObject();

    internal string Name => (string?)json["displayName"] ?? "";

    /// <summary>Whether it applies: surely, or at least perhaps.</summary>
    internal bool Applies(string user, SignIn signIn, bool surely) =>
        AppliesTo(user, signIn.Client, surely) && Targets(signIn.Target, surely) && Rest(signIn, surely);

    internal bool AppliesTo(string user, SignInClient client, bool surely)
    {
        var state = (string?)json["state"];
        if (state is "disabled" or "enabledForReportingButNotEnforced" || (surely && state != "enabled") || (surely && conditions["times"] is not null))
            return false;
        var users = conditions["users"]!.AsObject();
        var broad = Texts(users, "includeUsers")?.Contains("All") is true || Texts(users, "includeRoles") is null or { Count: > 0 };
        var activeSync = client is SignInClient.ExchangeActiveSync or SignInClient.ExchangeActiveSyncSupported
            && Texts(conditions, "clientAppTypes")?.Exists(t => t is "exchangeActiveSync" or "easSupported") is true;
        return (!surely && broad && activeSync) || Named(users, user, surely);
    }

    private bool Named(JsonObject users, string user, bool surely) =>
        IsAmong(users, "include", user, surely) && !IsAmong(users, "exclude", user, !surely);

    private bool IsAmong(JsonObject users, string list, string user, bool surely)
    {
        var named = Texts(users, $"{list}Users");
        var groups = Texts(users, $"{list}Groups");
        var roles = Texts(users, $"{list}Roles");
        if (!surely && (named is null || groups is null || roles is null))
            return true;
        return (named ?? []).Exists(n => n == "All" || n == user)
            || (groups ?? []).Exists(g => directory.IsIn(user, g, surely))
            || (roles ?? []).Exists(r => directory.Holds(user, r));
    }

    internal bool Targets(SignInTarget target, bool surely)
    {
        var applications = conditions["applications"]!.AsObject();
        if (target.Kind is SignInTargetKind.Action)
            return (Texts(applications, "includeUserActions") ?? []).Contains(target.Id);
        var include = Texts(applications, "includeApplications");
        var exclude = Texts(applications, "excludeApplications");
        bool In(List<string>? list, bool sure) => list is null ? !sure : list.Contains("All") || list.Contains(target.Id);
        var takes = In(include, surely) && !In(exclude, !surely);
        if (target.Kind is not SignInTargetKind.BaselineScopes)
            return takes;
        var all = include?.Contains("All") is true;
        return all && exclude is { Count: 0 } || (all && !surely && exclude?.Contains("00000002-0000-0000-c000-000000000000") is not true) || (include is null && !surely);
    }

    internal bool Rest(SignIn signIn, bool surely) =>
        Clients(signIn.Client, surely) && Platform(signIn.Platform, surely) && From(signIn.Place, surely) && On(signIn.Device, surely)
        && Flow(signIn.Flows, surely) && Risk("signInRiskLevels", signIn.SignInRisk, surely) && Risk("userRiskLevels", signIn.UserRisk, surely)
        && Insider(signIn.InsiderRisk, surely);

    internal bool Clients(SignInClient client, bool surely)
    {
        var types = Texts(conditions, "clientAppTypes");
        if (types is null or [])
            return !surely;
        return types.Exists(t => t switch
        {
            "all" => true,
            "browser" => client is SignInClient.Browser,
            "mobileAppsAndDesktopClients" => client is SignInClient.MobileAppsAndDesktopClients,
            "exchangeActiveSync" => client is SignInClient.ExchangeActiveSync or SignInClient.ExchangeActiveSyncSupported,
            "easSupported" => client is SignInClient.ExchangeActiveSyncSupported,
            "other" => client is SignInClient.Other,
            _ => !surely,
        });
    }

    internal bool Platform(SignInPlatform platform, bool surely) => Narrowed("platforms", "includePlatforms", "excludePlatforms", surely, (word, sure) => word switch
    {
        "all" => true,
        "android" or "iOS" or "windows" or "windowsPhone" or "macOS" or "linux" => string.Equals(word, platform.ToString(), StringComparison.OrdinalIgnoreCase),
        _ => !sure,
    });

    internal bool From(Place place, bool surely) => Narrowed("locations", "includeLocations", "excludeLocations", surely, (word, sure) => word switch
    {
        "All" => true,
        "AllTrusted" => place.InLegacyTrustedAddresses || directory.IsTrusted(place),
        _ => directory.IsAt(word, place, sure),
    });

    internal bool On(Device device, bool surely)
    {
        if (conditions["devices"]?["deviceFilter"] is not JsonObject filter)
            return true;
        // the generator writes rules with one comparison, so that on a device without attributes the operator alone decides
        var negative = ((string?)filter["rule"])!.Contains("-ne", StringComparison.Ordinal);
        Assert.That(device.IsRegistered, Is.False);
        return (string?)filter["mode"] switch
        {
            "include" => negative,
            "exclude" => !negative,
            _ => !surely,
        };
    }

    internal bool Flow(SignInFlows flows, bool surely)
    {
        var methods = (string?)conditions["authenticationFlows"]?["transferMethods"];
        return methods is null or "none" || methods.Split(',').Any(m => m switch
        {
            "deviceCodeFlow" => flows is SignInFlows.DeviceCode or SignInFlows.DeviceCodeAndTransfer,
            "authenticationTransfer" => flows is SignInFlows.Transfer or SignInFlows.DeviceCodeAndTransfer,
            _ => !surely,
        });
    }

    internal bool Risk(string list, SignInRisk risk, bool surely)
    {
        var levels = Texts(conditions, list) ?? [];
        return levels.Count == 0 || levels.Exists(l => l is "none" or "low" or "medium" or "high" ? string.Equals(l, risk.ToString(), StringComparison.OrdinalIgnoreCase) : !surely);
    }

    internal bool Insider(InsiderRisk risk, bool surely)
    {
        var levels = (string?)conditions["insiderRiskLevels"];
        return levels is null || levels.Split(',').Any(l => l is "minor" or "moderate" or "elevated" ? string.Equals(l, risk.ToString(), StringComparison.OrdinalIgnoreCase) : !surely);
    }

    /// <summary>Whether someone with the password, and perhaps a second factor, satisfies what it demands.</summary>
    /// <param name="mfa">Whether he surely has a second factor (true), surely has none (false), or nobody knows.</param>
    internal bool Satisfied(SignInClient client, bool? mfa, bool surely)
    {
        if (surely && json["sessionControls"]?["secureSignInSession"] is not null)
            return false;
        if (json["grantControls"] is not JsonObject grant)
            return true;
        var controls = Texts(grant, "builtInControls") ?? [];
        if (controls.Contains("block"))
            return false;
        var atoms = controls.ConvertAll(c => c switch
        {
            "mfa" => mfa ?? !surely,
            "compliantDevice" or "domainJoinedDevice" or "approvedApplication" => false,
            "passwordChange" => !surely && mfa is not false,
            _ => !surely,
        });
        if (grant["authenticationStrength"] is JsonObject strength)
        {
            atoms.Add((Texts(strength, "allowedCombinations") ?? []).Exists(c => c switch
            {
                "password" => true,
                "fido2" => false,
                "password,sms" => mfa ?? !surely,
                "sms" => !surely,
                _ => !surely,
            }));
        }
        if (Texts(grant, "termsOfUse") is { Count: > 0 })
            atoms.Add(true);
        if (atoms.Count == 0)
            return true;
        // legacy protocols can show nothing of what is known today
        if (client is not (SignInClient.Browser or SignInClient.MobileAppsAndDesktopClients))
            atoms = [.. atoms.Select((_, i) => !surely && i < controls.Count && controls[i] == PlainTenants.FutureControl)];
        return (string?)grant["operator"] switch
        {
            "AND" => atoms.TrueForAll(a => a),
            "OR" => atoms.Contains(item: true),
            _ => surely ? atoms.TrueForAll(a => a) : atoms.Contains(item: true),
        };
    }

    private bool Narrowed(string condition, string include, string exclude, bool surely, Func<string, bool, bool> matches)
    {
        if (conditions[condition] is not JsonObject narrowed)
            return true;
        var included = Texts(narrowed, include) ?? [];
        var excluded = Texts(narrowed, exclude) ?? [];
        return included.Count == 0 && excluded.Count == 0
            || ((included.Count == 0 ? !surely : included.Exists(w => matches(w, surely))) && !excluded.Exists(w => matches(w, !surely)));
    }

    /// <summary>Null where the list is missing altogether. No two lists of a policy have one name.</summary>
    private List<string>? Texts(JsonObject from, string name)
    {
        if (!read.TryGetValue(name, out var texts))
            read.Add(name, texts = !from.ContainsKey(name) ? null : from[name] is JsonArray list ? [.. list.Select(v => (string)v!)] : []);
        return texts;
    }
}
