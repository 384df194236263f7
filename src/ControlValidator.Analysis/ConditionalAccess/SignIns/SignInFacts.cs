namespace ControlValidator.Analysis;

/// <summary>
/// What whoever signs in can show. <see cref="Truth.Unknown"/> stands for what cannot be known beforehand; it neither protects nor betrays.
/// </summary>
public sealed record SignInFacts
{
    /// <summary>The password, and nothing else.</summary>
    public static SignInFacts PasswordOnly { get; } = new();

    /// <summary>A second factor of some kind.</summary>
    public Truth Mfa { get; init; }

    /// <summary>A second factor that cannot be phished.</summary>
    public Truth PhishingResistant { get; init; }

    /// <summary>A single factor other than the password: a text message, a certificate.</summary>
    public Truth OtherSingleFactor { get; init; } = Truth.Unknown;

    /// <summary>Counts as compliant. Null: as the device's own attributes say.</summary>
    public Truth? Compliant { get; init; }

    /// <summary>Counts as hybrid joined. Null: as the device's own attributes say.</summary>
    public Truth? HybridJoined { get; init; }

    /// <summary>The client is an approved app, or one with an app protection policy.</summary>
    public Truth ProtectedApp { get; init; }

    /// <summary>Accepts terms of use when asked, which anyone can.</summary>
    public Truth AcceptsTerms { get; init; } = Truth.Yes;
}
