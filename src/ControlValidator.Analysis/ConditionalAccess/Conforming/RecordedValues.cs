using System.Collections.Immutable;
using System.Net;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Reads what records say of sign-ins. Of what they leave out every value is possible; of values among which no policy distinguishes, one stands for all.
/// </summary>
internal sealed class RecordedValues(Tenant tenant)
{
    /// <summary>A record that leaves more open than this many sign-ins is not replayed.</summary>
    internal const int Most = 4096;

    /// <summary>The two resources of which a sign-in may ask for nothing but baseline scopes: the older directory service, and Graph.</summary>
    private static readonly string[] WithBaselineScopes = ["00000002-0000-0000-c000-000000000000", "00000003-0000-0000-c000-000000000000"];

    /// <summary>"My Signins", where security information is registered. Source: "verify-first-party-apps-sign-in".</summary>
    private const string MySignIns = "19db86c3-b2b9-44cc-b339-36da233a3be2";

    /// <summary>The device registration service. Source: "concept-authentication-flows".</summary>
    private const string DeviceRegistration = "01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9";

    private readonly ImmutableArray<AccessPolicy> policies = tenant.Acting;

    private readonly ImmutableArray<string?> countries = Countries(tenant.Acting);

    internal ImmutableArray<AccessPolicy> Policies => policies;

    internal bool AskForPlaces => policies.Any(static policy => policy.Places.AsksForLegacyTrusted || policy.Places.Used.Any());

    internal bool AskForDevices => policies.Any(static policy => policy.Devices is not null);

    /// <summary>All sign-ins that a record may mean; null where they are too many.</summary>
    internal static ImmutableArray<SignIn>? Alternatives(SignIn known, params ReadOnlySpan<ImmutableArray<Func<SignIn, SignIn>>> open)
    {
        ImmutableArray<SignIn> all = [known];
        foreach (var choices in open)
        {
            if (all.Length * choices.Length > Most)
                return null;
            all = [.. all.SelectMany(_ => choices, static (signIn, set) => set(signIn))];
        }
        return all;
    }

    /// <summary>The authentication contexts that policies are about.</summary>
    internal IEnumerable<string> Contexts => policies.SelectMany(static policy => policy.Targets.Contexts.Values).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What a log calls its resource is what was asked for, or baseline scopes of it only, or an action: no log says which. An action may be one that
    /// policies are about, or the one that the client or the resource is made for.
    /// </summary>
    internal ImmutableArray<Func<SignIn, SignIn>> Targets(string resource, string? client)
    {
        List<SignInTarget> targets = [SignInTarget.Application(resource)];
        if (WithBaselineScopes.Contains(resource, StringComparer.OrdinalIgnoreCase))
            targets.Add(SignInTarget.BaselineScopes);
        IEnumerable<string> actions =
        [
            .. policies.SelectMany(static policy => policy.Targets.Actions.Values),
            .. Is(client, MySignIns) || Is(resource, MySignIns) ? [SignInTarget.RegisterSecurityInformation] : Array.Empty<string>(),
            .. Is(resource, DeviceRegistration) ? [SignInTarget.RegisterDevice] : Array.Empty<string>(),
        ];
        targets.AddRange(actions.Distinct(StringComparer.OrdinalIgnoreCase).Select(SignInTarget.Action));
        return [.. targets.Select(static target => (Func<SignIn, SignIn>)(signIn => signIn with { Target = target }))];
    }

    internal ImmutableArray<Func<SignIn, SignIn>> Platforms(string? text) =>
        Any(Platform(text), static (policy, value) => policy.Takes(value), static (signIn, value) => signIn with { Platform = value });

    internal ImmutableArray<Func<SignIn, SignIn>> Risks(string? text) =>
        Any(Named<SignInRisk>(text), static (policy, value) => policy.TakesSignInRisk(value), static (signIn, value) => signIn with { SignInRisk = value });

    internal ImmutableArray<Func<SignIn, SignIn>> UserRisks(string? text) =>
        Any(Named<SignInRisk>(text), static (policy, value) => policy.TakesUserRisk(value), static (signIn, value) => signIn with { UserRisk = value });

    internal ImmutableArray<Func<SignIn, SignIn>> InsiderRisks(string? text) =>
        Any(Named<InsiderRisk>(text), static (policy, value) => policy.Takes(value), static (signIn, value) => signIn with { InsiderRisk = value });

    internal ImmutableArray<Func<SignIn, SignIn>> Flows(string? transfer)
    {
        SignInFlows? told = transfer?.ToUpperInvariant() switch
        {
            "NONE" => SignInFlows.None,
            "DEVICECODEFLOW" => SignInFlows.DeviceCode,
            "AUTHENTICATIONTRANSFER" => SignInFlows.Transfer,
            _ => null,
        };
        return Any(told, static (policy, value) => policy.Takes(value), static (signIn, value) => signIn with { Flows = value });
    }

    /// <summary>Clients as logs and questions name them. Source: "Sign-in log activity details", client app.</summary>
    internal static ImmutableArray<Func<SignIn, SignIn>> Clients(string? text)
    {
        var clients = text?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() switch
        {
            "BROWSER" => [SignInClient.Browser],
            "MOBILEAPPSANDDESKTOPCLIENTS" => [SignInClient.MobileAppsAndDesktopClients],
            "EXCHANGEACTIVESYNC" => [SignInClient.ExchangeActiveSync, SignInClient.ExchangeActiveSyncSupported],
            "EASSUPPORTED" => [SignInClient.ExchangeActiveSyncSupported],
            "OTHER" or "OTHERCLIENTS" or "IMAP" or "IMAP4" or "POP" or "POP3" or "SMTP" or "AUTHENTICATEDSMTP" or "MAPI" or "MAPIOVERHTTP" or "AUTODISCOVER"
                or "EXCHANGEONLINEPOWERSHELL" or "EXCHANGEWEBSERVICES" or "OFFLINEADDRESSBOOK" or "OUTLOOKANYWHERE(RPCOVERHTTP)" or "OUTLOOKSERVICE"
                or "REPORTINGWEBSERVICES" or "UNIVERSALOUTLOOK" => [SignInClient.Other],
            _ => Enum.GetValues<SignInClient>(),
        };
        return [.. clients.Select(static client => (Func<SignIn, SignIn>)(signIn => signIn with { Client = client }))];
    }

    /// <summary>Whether the way to the service was one that only it knows, no record says.</summary>
    internal ImmutableArray<Func<SignIn, SignIn>> Places(IPAddress address, string? country)
    {
        bool[] either = [false, true];
        var seen = country is null ? countries : [country];
        var places =
            from found in seen
            from gps in countries
            from network in either
            from legacy in either
            select new Place(address, found, gps, network, legacy);
        return Distinct(places, static (policy, place) => policy.Places.Takes(place), static (signIn, place) => signIn with { Place = place });
    }

    /// <summary>A country of each kind that policies tell apart, one that none names, and none.</summary>
    private static ImmutableArray<string?> Countries(ImmutableArray<AccessPolicy> policies)
    {
        List<NamedCountries> named = [.. policies.SelectMany(static policy => policy.Places.Used).OfType<NamedCountries>()];
        return [null, "?", .. named.SelectMany(static n => n.Countries).Order(StringComparer.Ordinal).DistinctBy(country => string.Concat(named.Select(n => n.Countries.Contains(country) ? '1' : '0')))];
    }

    private static bool Is(string? id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);

    // A word that is not known here says nothing.
    private static SignInPlatform? Platform(string? text) =>
        text is null ? null
        : Has(text, "windows phone") || Has(text, "windowsphone") ? SignInPlatform.WindowsPhone
        : Has(text, "windows") ? SignInPlatform.Windows
        : Has(text, "mac") ? SignInPlatform.MacOs
        : Has(text, "ios") || Has(text, "ipados") ? SignInPlatform.Ios
        : Has(text, "android") ? SignInPlatform.Android
        : Has(text, "linux") ? SignInPlatform.Linux
        : null;

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    // Neither does `hidden`.
    private static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private ImmutableArray<Func<SignIn, SignIn>> Any<T>(T? told, Func<AccessPolicy, T, Truth> takes, Func<SignIn, T, SignIn> set)
        where T : struct, Enum => Distinct(told is { } one ? [one] : Enum.GetValues<T>(), takes, set);

    private ImmutableArray<Func<SignIn, SignIn>> Distinct<T>(IEnumerable<T> values, Func<AccessPolicy, T, Truth> takes, Func<SignIn, T, SignIn> set) =>
    [
        .. values.DistinctBy(value => string.Concat(policies.Select(policy => (int)takes(policy, value))))
            .Select(value => (Func<SignIn, SignIn>)(signIn => set(signIn, value))),
    ];
}
