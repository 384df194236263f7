using ControlValidator.Analysis.Tests.ConditionalAccess;

namespace ControlValidator.Analysis.Tests.Constraints;

/// <summary>The sign-ins that a property is about, in plain words; what nobody knows is null.</summary>
/// <param name="Users">Ids of those whose sign-ins are meant.</param>
/// <param name="Targets">What they ask for.</param>
/// <param name="Legacy">Whether legacy clients only (true), modern ones only (false), or both.</param>
internal sealed record AskedSignIns(SignInAttacker Attacker, IReadOnlyList<string> Users, IReadOnlyList<string> Targets, bool? Legacy)
{
    public const string AnyOther = "an application that no policy names";
    public const string BaselineScopes = "baseline scopes only";

    private static readonly string[] Applications = [AnyOther, PlainTenants.App1, PlainTenants.App2, BaselineScopes];

    public static IReadOnlyList<string> AllTargets { get; } = [.. Applications, SignInTarget.RegisterSecurityInformation, SignInTarget.RegisterDevice];

    public bool IsDeviceRegistered { get; } = Attacker is SignInAttacker.RegisteredDevice or SignInAttacker.CompliantDevice;

    public bool? Mfa { get; init; } = Attacker is SignInAttacker.DeviceCodePhish;

    public bool PhishingResistant { get; init; } = Attacker is SignInAttacker.DeviceCodePhish;

    public bool? OtherSingleFactor { get; init; } = Attacker is SignInAttacker.DeviceCodePhish ? true : null;

    public bool? ProtectedApp { get; } = Attacker is SignInAttacker.CompliantDevice ? null : false;

    /// <summary>Gets to an application.</summary>
    public static AskedSignIns ToApplications(SignInAttacker attacker, bool? legacy = null) => new(attacker, PlainTenants.Users, Applications, legacy);

    /// <summary>Does something with a client that can show something.</summary>
    public static AskedSignIns ToDo(string action, SignInAttacker attacker) => new(attacker, PlainTenants.Users, [action], Legacy: false);

    /// <summary>Gets to an application with factors that can be phished, as somebody with a role.</summary>
    public static AskedSignIns WithPhishableFactors(PlainDirectory directory) =>
        ToApplications(SignInAttacker.Password) with { Users = [.. directory.Roles.Select(role => role.User).Distinct()], Mfa = true, OtherSingleFactor = true };
}
