using ControlValidator.Analysis.ConditionalAccess;

namespace ControlValidator.Analysis;

/// <summary>One sign-in, with everything that a policy can ask about it.</summary>
/// <param name="Who">Object id of the user or of the service principal.</param>
public sealed record SignIn(string Who, SignInTarget Target)
{
    public SignInClient Client { get; init; } = SignInClient.Browser;

    public SignInPlatform Platform { get; init; } = SignInPlatform.Unrecognised;

    public Place Place { get; init; } = Place.Elsewhere;

    public Device Device { get; init; } = Device.Unregistered;

    /// <summary>The ways in which the session was, at some time, handed from one device to another.</summary>
    public SignInFlows Flows { get; init; } = SignInFlows.None;

    public SignInRisk SignInRisk { get; init; } = SignInRisk.None;

    public SignInRisk UserRisk { get; init; } = SignInRisk.None;

    /// <summary>Of service principals.</summary>
    public SignInRisk WorkloadRisk { get; init; } = SignInRisk.None;

    public InsiderRisk InsiderRisk { get; init; } = InsiderRisk.None;

    /// <summary>What whoever signs in can show when asked.</summary>
    public SignInFacts Facts { get; init; } = SignInFacts.PasswordOnly;
}

/// <summary>What kind of client signs in.</summary>
public enum SignInClient
{
    Browser,
    MobileAppsAndDesktopClients,

    /// <summary>Exchange ActiveSync on a platform for which conditional access has no support.</summary>
    ExchangeActiveSync,

    /// <summary>Exchange ActiveSync on a supported platform.</summary>
    ExchangeActiveSyncSupported,

    /// <summary>IMAP, POP, SMTP with a password and their like.</summary>
    Other,
}

/// <summary>The operating system, as the user agent claims it.</summary>
public enum SignInPlatform
{
    Unrecognised,
    Android,
    Ios,
    Windows,
    WindowsPhone,
    MacOs,
    Linux,
}

/// <summary>The risk that Identity Protection sees.</summary>
public enum SignInRisk
{
    None,
    Low,
    Medium,
    High,
}

/// <summary>The risk that Purview sees.</summary>
public enum InsiderRisk
{
    None,
    Minor,
    Moderate,
    Elevated,
}

/// <summary>How a session was handed over; both may have happened.</summary>
public enum SignInFlows
{
    None,
    DeviceCode,
    Transfer,
    DeviceCodeAndTransfer,
}
