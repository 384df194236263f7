namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The words of policies for the closed sets of the model. A word that is not known here may mean anything.</summary>
internal static class Wording
{
    internal static Truth Matches(string word, SignInPlatform platform) => word.ToUpperInvariant() switch
    {
        "ALL" => Truth.Yes,
        "ANDROID" => TruthLogic.Of(platform is SignInPlatform.Android),
        "IOS" => TruthLogic.Of(platform is SignInPlatform.Ios),
        "WINDOWS" => TruthLogic.Of(platform is SignInPlatform.Windows),
        "WINDOWSPHONE" => TruthLogic.Of(platform is SignInPlatform.WindowsPhone),
        "MACOS" => TruthLogic.Of(platform is SignInPlatform.MacOs),
        "LINUX" => TruthLogic.Of(platform is SignInPlatform.Linux),
        _ => Truth.Unknown,
    };

    internal static Truth Matches(string word, SignInClient client) => word.ToUpperInvariant() switch
    {
        "ALL" => Truth.Yes,
        "BROWSER" => TruthLogic.Of(client is SignInClient.Browser),
        "MOBILEAPPSANDDESKTOPCLIENTS" => TruthLogic.Of(client is SignInClient.MobileAppsAndDesktopClients),
        "EXCHANGEACTIVESYNC" => TruthLogic.Of(client is SignInClient.ExchangeActiveSync or SignInClient.ExchangeActiveSyncSupported),
        "EASSUPPORTED" => TruthLogic.Of(client is SignInClient.ExchangeActiveSyncSupported),
        "OTHER" => TruthLogic.Of(client is SignInClient.Other),
        _ => Truth.Unknown,
    };

    internal static Truth Matches(string word, SignInRisk risk) => word.ToUpperInvariant() switch
    {
        "NONE" => TruthLogic.Of(risk is SignInRisk.None),
        "LOW" => TruthLogic.Of(risk is SignInRisk.Low),
        "MEDIUM" => TruthLogic.Of(risk is SignInRisk.Medium),
        "HIGH" => TruthLogic.Of(risk is SignInRisk.High),
        _ => Truth.Unknown,
    };

    internal static Truth Matches(string word, InsiderRisk risk) => word.ToUpperInvariant() switch
    {
        "MINOR" => TruthLogic.Of(risk is InsiderRisk.Minor),
        "MODERATE" => TruthLogic.Of(risk is InsiderRisk.Moderate),
        "ELEVATED" => TruthLogic.Of(risk is InsiderRisk.Elevated),
        _ => Truth.Unknown,
    };

    internal static Truth Matches(string word, SignInFlows flows) => word.ToUpperInvariant() switch
    {
        "DEVICECODEFLOW" => TruthLogic.Of(flows is SignInFlows.DeviceCode or SignInFlows.DeviceCodeAndTransfer),
        "AUTHENTICATIONTRANSFER" => TruthLogic.Of(flows is SignInFlows.Transfer or SignInFlows.DeviceCodeAndTransfer),
        _ => Truth.Unknown,
    };

    /// <summary>Whether a client cannot answer anything that a policy may ask.</summary>
    internal static bool IsLegacy(SignInClient client) => client switch
    {
        SignInClient.Browser or SignInClient.MobileAppsAndDesktopClients => false,
        SignInClient.ExchangeActiveSync or SignInClient.ExchangeActiveSyncSupported or SignInClient.Other => true,
    };

    internal static bool IsActiveSync(SignInClient client) => client is SignInClient.ExchangeActiveSync or SignInClient.ExchangeActiveSyncSupported;
}
