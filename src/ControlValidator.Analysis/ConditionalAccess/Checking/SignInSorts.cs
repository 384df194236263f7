using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The respects in which sign-ins differ and that have few values: client, platform, flow and risks. The words of policies for them.</summary>
internal static class SignInSorts
{
    private const string Client = "client";
    private const string Platform = "platform";
    private const string ByDeviceCode = "handed-over-by-device-code";
    private const string ByTransfer = "handed-over-by-transfer";

    private static readonly (SignInClient Value, string Name)[] Clients =
    [
        (SignInClient.Browser, "browser"), (SignInClient.MobileAppsAndDesktopClients, "modern-app"), (SignInClient.ExchangeActiveSync, "active-sync"),
        (SignInClient.ExchangeActiveSyncSupported, "active-sync-supported"), (SignInClient.Other, "other-client"),
    ];

    private static readonly (SignInPlatform Value, string Name)[] Platforms =
    [
        (SignInPlatform.Unrecognised, "unrecognised"), (SignInPlatform.Android, "android"), (SignInPlatform.Ios, "ios"), (SignInPlatform.Windows, "windows"),
        (SignInPlatform.WindowsPhone, "windows-phone"), (SignInPlatform.MacOs, "macos"), (SignInPlatform.Linux, "linux"),
    ];

    /// <summary>A client by which nothing can be shown but a password.</summary>
    internal static Claim IsLegacy { get; } = ByActiveSync | Is(Client, "other-client");

    internal static Claim ByActiveSync => Is(Client, "active-sync") | Is(Client, "active-sync-supported");

    internal static void Declare(SmtText text) => text
        .Choice("Client", Client, Clients.Select(c => c.Name))
        .Choice("Platform", Platform, Platforms.Select(p => p.Name))
        .Declare(ByDeviceCode, "Bool").Declare(ByTransfer, "Bool")
        .Line("(declare-datatypes ((Risk 0)) (((none) (low) (medium) (high))))").Declare("sign-in-risk", "Risk").Declare("user-risk", "Risk")
        .Choice("InsiderRisk", "insider-risk", ["no-insider-risk", "minor", "moderate", "elevated"]);

    /// <summary>What the property and the attacker leave to choose from.</summary>
    internal static IEnumerable<Demand> Within(SignInProperty property)
    {
        yield return new("the clients that are asked about", Claim.Any(Clients.Where(c => property.Clients(c.Value)).Select(c => Is(Client, c.Name))));
        yield return new("the platforms that are asked about", Claim.Any(Platforms.Where(p => property.Platforms(p.Value)).Select(p => Is(Platform, p.Name))));
        yield return new("the flows that are asked about; legacy protocols know no handing over", Claim.Any(
            from flow in new[] { SignInFlows.None, SignInFlows.DeviceCode, SignInFlows.Transfer, SignInFlows.DeviceCodeAndTransfer }
            where property.Attacker.Uses(flow) && property.Flows(flow)
            select FlowIs(flow)) & (!IsLegacy | FlowIs(SignInFlows.None)));
    }

    internal static Claim TakesClient(string word) => word.ToUpperInvariant() switch
    {
        "ALL" => Claim.Yes,
        "BROWSER" => Is(Client, "browser"),
        "MOBILEAPPSANDDESKTOPCLIENTS" => Is(Client, "modern-app"),
        "EXCHANGEACTIVESYNC" => ByActiveSync,
        "EASSUPPORTED" => Is(Client, "active-sync-supported"),
        "OTHER" => Is(Client, "other-client"),
        _ => NotKnown("kind of client", word),
    };

    internal static Claim TakesPlatform(string word) => word.ToUpperInvariant() switch
    {
        "ALL" => Claim.Yes,
        "ANDROID" or "IOS" or "WINDOWS" or "MACOS" or "LINUX" => Is(Platform, word.ToLowerInvariant()),
        "WINDOWSPHONE" => Is(Platform, "windows-phone"),
        _ => NotKnown("platform", word),
    };

    internal static Claim TakesFlow(string word) => word.ToUpperInvariant() switch
    {
        "DEVICECODEFLOW" => Claim.Term(ByDeviceCode),
        "AUTHENTICATIONTRANSFER" => Claim.Term(ByTransfer),
        _ => NotKnown("flow", word),
    };

    internal static Claim TakesRisk(string risk, string word) => word.ToUpperInvariant() switch
    {
        "NONE" or "LOW" or "MEDIUM" or "HIGH" => Is(risk, word.ToLowerInvariant()),
        _ => NotKnown("risk", word),
    };

    internal static Claim TakesInsiderRisk(string word) => word.ToUpperInvariant() switch
    {
        "MINOR" or "MODERATE" or "ELEVATED" => Is("insider-risk", word.ToLowerInvariant()),
        _ => NotKnown("insider risk", word),
    };

    private static Claim FlowIs(SignInFlows flow)
    {
        var (code, transfer) = (Claim.Term(ByDeviceCode), Claim.Term(ByTransfer));
        return flow switch
        {
            SignInFlows.None => !code & !transfer,
            SignInFlows.DeviceCode => code & !transfer,
            SignInFlows.Transfer => !code & transfer,
            SignInFlows.DeviceCodeAndTransfer => code & transfer,
        };
    }

    private static Claim NotKnown(string what, string word) => Claim.Open($"what the {what} {word} is");

    private static Claim Is(string name, string value) => Claim.Term($"(= {name} {value})");
}
