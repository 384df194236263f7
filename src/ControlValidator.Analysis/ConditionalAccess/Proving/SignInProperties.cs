using System.Collections.Immutable;
using ControlValidator.Analysis.ConditionalAccess;

namespace ControlValidator.Analysis;

/// <summary>The questions that every tenant should be asked.</summary>
public static class SignInProperties
{
    /// <summary>
    /// Roles from which the whole tenant can be taken over, by template id. Source: Microsoft Entra, "Require phishing-resistant
    /// multifactor authentication for administrators".
    /// </summary>
    public static ImmutableArray<string> PrivilegedRoles { get; } =
    [
        "62e90394-69f5-4237-9190-012177145e10", // Global Administrator
        "e8611ab8-c189-46e8-94e1-60213ab1f814", // Privileged Role Administrator
        "7be44c8a-adaf-4e2a-84d6-ab2649e08a13", // Privileged Authentication Administrator
        "194ae4cb-b126-40b2-bd5b-6091b380977d", // Security Administrator
        "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9", // Conditional Access Administrator
        "c4e39bd9-1100-46d3-8c65-fb160da0071f", // Authentication Administrator
        "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", // Application Administrator
        "158c047a-c907-4556-b7ef-446551a6b5f7", // Cloud Application Administrator
        "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2", // Hybrid Identity Administrator
        "fe930be7-5e62-47db-91af-98c3a49a38b1", // User Administrator
        "729827e3-9c14-49f7-bb1b-9608f156bbb8", // Helpdesk Administrator
        "966707d0-3269-4727-9be2-8c3a10f19b9d", // Password Administrator
        "29232cdf-9323-42fd-ade2-1d097af3e4de", // Exchange Administrator
        "f28a1f50-f6e7-4571-818b-6a12f2af6b6c", // SharePoint Administrator
        "3a2c62db-5318-420d-8d74-23affee5d9d5", // Intune Administrator
    ];

    /// <summary>Nobody gets to any application without a second factor.</summary>
    public static SignInProperty MfaForEveryone(SignInAttacker attacker = SignInAttacker.Password) =>
        new("mfa-for-everyone", "gets to an application without a second factor", attacker) { NeedsRegistration = true };

    /// <summary>Protocols that can ask for nothing but a password are never let in.</summary>
    public static SignInProperty NoLegacyAuthentication() =>
        new("no-legacy-authentication", "gets to an application by a legacy protocol", SignInAttacker.Password) { Clients = Wording.IsLegacy };

    /// <summary>Whoever holds, or may take up, a privileged role gets nowhere with a second factor that can be phished.</summary>
    /// <param name="roles">Template ids of roles; <see cref="PrivilegedRoles"/> where none is given.</param>
    public static SignInProperty PhishingResistantFor(params string[] roles)
    {
        ImmutableHashSet<string> meant = [.. (roles.Length > 0 ? roles : [.. PrivilegedRoles]).Select(r => r.ToUpperInvariant())];
        return new("phishing-resistant-for-privileged-roles", "gets to an application with factors that can be phished", SignInAttacker.Password)
        {
            Who = person => person.RolesOfAnyScope.Any(r => meant.Contains(r.ToUpperInvariant())),
            Facts = SignInAttacker.Password.Facts with { Mfa = Truth.Yes, OtherSingleFactor = Truth.Yes },
            ActivatesRoles = true,
        };
    }

    /// <summary>Nobody obtains a token by having somebody else enter a device code.</summary>
    public static SignInProperty NoTokenByDeviceCode() =>
        new("no-token-by-device-code", "gets to an application by device code", SignInAttacker.DeviceCodePhish) { Clients = static client => !Wording.IsLegacy(client) };

    /// <summary>Nobody registers a second factor with the password alone.</summary>
    public static SignInProperty RegistrationProtected(SignInAttacker attacker = SignInAttacker.Password) =>
        new("registration-protected", "registers security information with what he has", attacker)
        {
            Targets = static target => target == SignInTarget.Action(SignInTarget.RegisterSecurityInformation),
            Clients = static client => !Wording.IsLegacy(client),
        };

    /// <summary>Nobody registers a device with the password alone.</summary>
    public static SignInProperty DeviceRegistrationProtected() =>
        new("device-registration-protected", "registers a device with what he has", SignInAttacker.Password)
        {
            Targets = static target => target == SignInTarget.Action(SignInTarget.RegisterDevice),
            Clients = static client => !Wording.IsLegacy(client),
        };

    /// <summary>Nobody satisfies an authentication context without a second factor.</summary>
    /// <param name="context">Such as <c>c1</c>.</param>
    public static SignInProperty ContextProtected(string context, SignInAttacker attacker = SignInAttacker.Password) =>
        new($"context-{context}-protected", $"satisfies authentication context {context} without a second factor", attacker)
        {
            Targets = target => target.Kind is SignInTargetKind.Context && string.Equals(target.Id, context, StringComparison.OrdinalIgnoreCase),
            Clients = static client => !Wording.IsLegacy(client),
            NeedsRegistration = true,
        };

    /// <summary>Nobody does anything at all, with whatever the attacker has: to be narrowed by the author.</summary>
    public static SignInProperty NoSignIn(string id, string title, SignInAttacker attacker) => new(id, title, attacker);
}
