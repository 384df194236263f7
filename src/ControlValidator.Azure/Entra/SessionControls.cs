using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>Limits of a session that was granted; none of them grants anything. Source: Microsoft Graph, <c>conditionalAccessSessionControls</c>.</summary>
public readonly struct SessionControls(Node node) : IView<SessionControls>
{
    public Node Node => node;

    public SignInFrequency SignInFrequency => new(node.Property("signInFrequency"u8));

    /// <summary><c>always</c> or <c>never</c>.</summary>
    public Setting<string> PersistentBrowserMode => node.Property("persistentBrowser"u8).Text("mode"u8);

    public Setting<bool> PersistentBrowserIsEnabled => node.Property("persistentBrowser"u8).Flag("isEnabled"u8);

    public Setting<bool> CloudAppSecurityIsEnabled => node.Property("cloudAppSecurity"u8).Flag("isEnabled"u8);

    public Setting<bool> ApplicationEnforcedRestrictionsIsEnabled => node.Property("applicationEnforcedRestrictions"u8).Flag("isEnabled"u8);

    /// <summary>True: sessions are not extended when Entra ID itself is out of order.</summary>
    public Setting<bool> DisableResilienceDefaults => node.Flag("disableResilienceDefaults"u8);

    /// <summary>Beta: <c>strictEnforcement</c>, <c>strictLocation</c> or <c>disabled</c>.</summary>
    public Setting<string> ContinuousAccessEvaluationMode => node.Property("continuousAccessEvaluation"u8).Text("mode"u8);

    /// <summary>Beta: tokens are bound to the device; this one can deny.</summary>
    public Setting<bool> SecureSignInSessionIsEnabled => node.Property("secureSignInSession"u8).Flag("isEnabled"u8);

    public static SessionControls Over(Node node) => new(node);
}

/// <summary>How often the user must sign in again.</summary>
public readonly struct SignInFrequency(Node node) : IView<SignInFrequency>
{
    public Node Node => node;

    public Setting<bool> IsEnabled => node.Flag("isEnabled"u8);

    /// <summary>Count of <see cref="Type"/>; absent for every time.</summary>
    public Setting<long> Value => node.Number("value"u8);

    /// <summary><c>hours</c> or <c>days</c>.</summary>
    public Setting<string> Type => node.Text("type"u8);

    /// <summary><c>timeBased</c> or <c>everyTime</c>.</summary>
    public Setting<string> FrequencyInterval => node.Text("frequencyInterval"u8);

    public static SignInFrequency Over(Node node) => new(node);
}
