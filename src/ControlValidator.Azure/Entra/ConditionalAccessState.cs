using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>Whether a Conditional Access policy acts on sign-ins.</summary>
public sealed class ConditionalAccessState : Choice
{
    static ConditionalAccessState() => Register(static text => new ConditionalAccessState(text));

    private ConditionalAccessState(string text)
        : base(text)
    {
    }

    /// <summary>The only state that enforces anything.</summary>
    public static ConditionalAccessState Enabled { get; } = new("enabled");

    public static ConditionalAccessState Disabled { get; } = new("disabled");

    /// <summary>Logs what the policy would have done, and does nothing.</summary>
    public static ConditionalAccessState ReportOnly { get; } = new("enabledForReportingButNotEnforced");
}

/// <summary>How the controls of a Conditional Access policy combine.</summary>
public sealed class GrantOperator : Choice
{
    static GrantOperator() => Register(static text => new GrantOperator(text));

    private GrantOperator(string text)
        : base(text)
    {
    }

    public static GrantOperator And { get; } = new("AND");

    public static GrantOperator Or { get; } = new("OR");
}

/// <summary>A built-in control that a sign-in must satisfy.</summary>
public sealed class GrantControl : Choice
{
    static GrantControl() => Register(static text => new GrantControl(text));

    private GrantControl(string text)
        : base(text)
    {
    }

    /// <summary>No sign-in to which the policy applies gets through.</summary>
    public static GrantControl Block { get; } = new("block");

    public static GrantControl Mfa { get; } = new("mfa");

    /// <summary>A device that Intune or a partner reports as compliant.</summary>
    public static GrantControl CompliantDevice { get; } = new("compliantDevice");

    /// <summary>A device joined to the on-premises domain and to Entra ID.</summary>
    public static GrantControl DomainJoinedDevice { get; } = new("domainJoinedDevice");

    public static GrantControl ApprovedApplication { get; } = new("approvedApplication");

    public static GrantControl CompliantApplication { get; } = new("compliantApplication");

    public static GrantControl PasswordChange { get; } = new("passwordChange");

    public static GrantControl RiskRemediation { get; } = new("riskRemediation");
}

/// <summary>The kind of client from which a sign-in comes.</summary>
public sealed class ClientAppType : Choice
{
    static ClientAppType() => Register(static text => new ClientAppType(text));

    private ClientAppType(string text)
        : base(text)
    {
    }

    public static ClientAppType All { get; } = new("all");

    public static ClientAppType Browser { get; } = new("browser");

    public static ClientAppType MobileAppsAndDesktopClients { get; } = new("mobileAppsAndDesktopClients");

    /// <summary>Mail clients that speak Exchange ActiveSync; a legacy protocol.</summary>
    public static ClientAppType ExchangeActiveSync { get; } = new("exchangeActiveSync");

    /// <summary>The other legacy protocols, such as IMAP, POP and SMTP with a password.</summary>
    public static ClientAppType Other { get; } = new("other");
}
