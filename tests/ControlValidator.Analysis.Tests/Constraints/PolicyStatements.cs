using System.Text.Json.Nodes;
using ControlValidator.Analysis.Tests.ConditionalAccess;
using Google.OrTools.Sat;

namespace ControlValidator.Analysis.Tests.Constraints;

/// <summary>
/// What a policy says of a sign-in, for a solver, from the policy as it is exported and from the documentation. Each statement is made from one side:
/// it holds surely, or it may hold.
/// </summary>
internal sealed class PolicyStatements(Statements say, JsonObject policy, PlainDirectory directory, ChosenSignIn signIn)
{
    private readonly JsonObject conditions = policy["conditions"]!.AsObject();

    public ILiteral Applies(bool surely)
    {
        var state = (string?)policy["state"];
        if (state is "disabled" or "enabledForReportingButNotEnforced")
            return say.No;
        return say.All(
            state is "enabled" ? say.Yes : Open(surely),
            conditions["times"] is null ? say.Yes : Open(surely),
            Who(surely), What(surely),
            Listed(conditions, "clientAppTypes", signIn.Client, surely, none: Open(surely), more: word => word switch
            {
                "all" => say.Yes,
                "exchangeActiveSync" => signIn.ByActiveSync,
                _ => null,
            }),
            Narrowed("platforms", surely, (word, sure) => word is "all" ? say.Yes : signIn.Platform.GetValueOrDefault(word, Open(sure))),
            Narrowed("locations", surely, (word, sure) => word is "All" ? say.Yes
                : word is "AllTrusted" ? say.Any(signIn.InOlderTrusted, signIn.IsTrusted)
                : directory.Places.TryGetValue(word, out var place) ? signIn.IsIn(place.Range)
                : Open(sure)),
            OnDevice(surely),
            Flags(conditions["authenticationFlows"]?["transferMethods"], surely, new() { ["deviceCodeFlow"] = signIn.ByDeviceCode, ["authenticationTransfer"] = signIn.ByTransfer }),
            Listed(conditions, "signInRiskLevels", signIn.SignInRisk, surely, none: say.Yes),
            Listed(conditions, "userRiskLevels", signIn.UserRisk, surely, none: say.Yes),
            Flags(conditions["insiderRiskLevels"], surely, signIn.InsiderRisk));
    }

    /// <summary>Whether what he can show is enough.</summary>
    public ILiteral IsSatisfied(AskedSignIns asked, bool surely)
    {
        // token protection may deny whatever is shown
        if (surely && policy["sessionControls"]?["secureSignInSession"] is not null)
            return say.No;
        if (policy["grantControls"] is not JsonObject grant)
            return say.Yes;
        var controls = Texts(grant, "builtInControls") ?? [];
        if (controls.Contains("block"))
            return say.No;
        List<ILiteral> shown = [.. controls.Select(control => Shows(control, asked, surely))];
        if (grant["authenticationStrength"] is JsonObject strength)
            shown.Add(say.All(signIn.IsLegacy.Not(), say.Any((Texts(strength, "allowedCombinations") ?? []).Select(methods => Shows(methods, asked, surely)))));
        if (Texts(grant, "termsOfUse") is { Count: > 0 })
            shown.Add(signIn.IsLegacy.Not());
        return shown.Count == 0 ? say.Yes : (string?)grant["operator"] switch
        {
            "AND" => say.All(shown),
            "OR" => say.Any(shown),
            _ => surely ? say.All(shown) : say.Any(shown),
        };
    }

    private ILiteral Shows(string demand, AskedSignIns asked, bool surely) => demand switch
    {
        "mfa" or "password,sms" => ByModern(asked.Mfa ?? !surely),
        "fido2" => ByModern(asked.PhishingResistant),
        "sms" => ByModern(asked.OtherSingleFactor ?? !surely),
        "password" => ByModern(isShown: true),
        "compliantDevice" => say.All(signIn.IsLegacy.Not(), signIn.Compliant),
        "domainJoinedDevice" => say.All(signIn.IsLegacy.Not(), signIn.HybridJoined),
        "approvedApplication" => ByModern(asked.ProtectedApp ?? !surely),
        // only somebody with a second factor can, and nobody knows whether he does
        "passwordChange" => ByModern(!surely && asked.Mfa is not false),
        _ => Open(surely),
    };

    // Exchange ActiveSync and the other old clients can show nothing.
    private ILiteral ByModern(bool isShown) => isShown ? signIn.IsLegacy.Not() : say.No;

    private ILiteral Who(bool surely)
    {
        var users = conditions["users"]!.AsObject();
        var named = say.All(Among(users, "include", surely), Among(users, "exclude", !surely).Not());
        var isBroad = Texts(users, "includeUsers")?.Contains("All") is true || Texts(users, "includeRoles") is null or { Count: > 0 };
        var isForActiveSync = Texts(conditions, "clientAppTypes")?.Exists(type => type is "exchangeActiveSync" or "easSupported") is true;
        // such a policy is said to be about everybody; what that means for those it excludes is not
        return !surely && isBroad && isForActiveSync ? say.Any(named, signIn.ByActiveSync) : named;
    }

    private ILiteral Among(JsonObject users, string list, bool surely)
    {
        var (named, groups, roles) = (Texts(users, $"{list}Users"), Texts(users, $"{list}Groups"), Texts(users, $"{list}Roles"));
        if (named is null || groups is null || roles is null)
        {
            if (!surely)
                return say.Yes;
        }
        return say.Any(signIn.User.Where(user => named?.Exists(name => name == "All" || name == user.Key) is true
            || groups?.Exists(group => directory.IsIn(user.Key, group, surely)) is true
            || roles?.Exists(role => directory.Holds(user.Key, role)) is true).Select(user => user.Value));
    }

    // Applications and actions are kinds of their own; an exclusion from all applications leaves it open what becomes of baseline scopes.
    private ILiteral What(bool surely)
    {
        var applications = conditions["applications"]!.AsObject();
        var (include, exclude, actions) = (Texts(applications, "includeApplications"), Texts(applications, "excludeApplications"), Texts(applications, "includeUserActions") ?? []);
        return say.Any(signIn.Target.Where(target => Covers(target.Key)).Select(target => target.Value));

        bool Covers(string target) => target switch
        {
            SignInTarget.RegisterSecurityInformation or SignInTarget.RegisterDevice => actions.Contains(target),
            AskedSignIns.BaselineScopes => include is null ? !surely : include.Contains("All") && (exclude is [] || !surely),
            _ => Holds(include, target, surely) && !Holds(exclude, target, !surely),
        };

        static bool Holds(List<string>? list, string target, bool sure) => list is null ? !sure : list.Contains("All") || list.Contains(target);
    }

    private ILiteral OnDevice(bool surely) => conditions["devices"]?["deviceFilter"] is not JsonObject filter ? say.Yes
        : (string?)filter["mode"] switch
        {
            "include" => signIn.Matches((string)filter["rule"]!),
            "exclude" => signIn.Matches((string)filter["rule"]!).Not(),
            _ => Open(surely),
        };

    private ILiteral Listed(
        JsonObject from, string name, Dictionary<string, ILiteral> choice, bool surely, ILiteral none, Func<string, ILiteral?>? more = null) =>
        Texts(from, name) is { Count: > 0 } words ? say.Any(words.Select(word => more?.Invoke(word) ?? choice.GetValueOrDefault(word, Open(surely)))) : none;

    private ILiteral Flags(JsonNode? words, bool surely, Dictionary<string, ILiteral> choice) => (string?)words is not { } text || text == "none" ? say.Yes
        : say.Any(text.Split(',').Select(word => choice.GetValueOrDefault(word, Open(surely))));

    // An exclusion without anything included means nobody knows what.
    private ILiteral Narrowed(string condition, bool surely, Func<string, bool, ILiteral> matches)
    {
        if (conditions[condition] is not JsonObject narrowed)
            return say.Yes;
        var names = char.ToUpperInvariant(condition[0]) + condition[1..];
        var (include, exclude) = (Texts(narrowed, $"include{names}") ?? [], Texts(narrowed, $"exclude{names}") ?? []);
        if (include.Count + exclude.Count == 0)
            return say.Yes;
        var included = include.Count == 0 ? Open(surely) : say.Any(include.Select(word => matches(word, surely)));
        return say.All(included, say.Any(exclude.Select(word => matches(word, !surely))).Not());
    }

    /// <summary>What nobody knows.</summary>
    private ILiteral Open(bool surely) => say.Of(!surely);

    private static List<string>? Texts(JsonObject from, string name) =>
        !from.ContainsKey(name) ? null : from[name] is JsonArray list ? [.. list.Select(value => (string)value!)] : [];
}
