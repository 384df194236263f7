using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Whether what the attacker can show satisfies what policies demand.</summary>
/// <param name="facts">What he can show.</param>
/// <param name="mfa">Whether that is a second factor of some kind.</param>
internal sealed class GrantClaims(SignInFacts facts, Claim mfa, PeopleClaims people, DeviceClaims devices)
{
    // Source: Microsoft Graph, authenticationMethodModes. Others among the methods are never enough by themselves.
    private static readonly string[] PhishingResistant = ["WINDOWSHELLOFORBUSINESS", "FIDO2", "X509CERTIFICATEMULTIFACTOR"];
    private static readonly string[] TwoFactors = ["DEVICEBASEDPUSH", "FEDERATEDMULTIFACTOR", "TEMPORARYACCESSPASSONETIME", "TEMPORARYACCESSPASSMULTIUSE"];
    private static readonly string[] OtherSingle = ["SMS", "X509CERTIFICATESINGLEFACTOR", "QRCODEPIN"];
    private static readonly string[] Passwords = ["PASSWORD", "FEDERATEDSINGLEFACTOR"];
    private static readonly string[] Partial = ["VOICE", "HARDWAREOATH", "SOFTWAREOATH", "MICROSOFTAUTHENTICATORPUSH", "EMAIL"];

    private static readonly string[] Methods = [.. PhishingResistant, .. TwoFactors, .. OtherSingle, .. Passwords, .. Partial];

    internal Claim SatisfiedBy(AccessPolicy policy)
    {
        var granted = Met(policy.Grant);
        return policy.SessionMayDeny is Truth.No ? granted : granted & Claim.Open("whether a session control denies it");
    }

    private Claim Met(Grant grant)
    {
        if (grant.Controls.Values.Any(c => Is(c, "block")))
            return Claim.No;
        if (grant.IsEmpty)
            return Claim.Yes;
        // legacy protocols carry a password and no answer to anything that is known today
        var isLegacy = SignInSorts.IsLegacy;
        var met = (isLegacy & Combined(grant, [.. grant.Controls.Values.Select(AtLegacy), .. Rest(grant, Claim.No, Claim.No, Claim.No)]))
            | (!isLegacy & Combined(grant, [.. grant.Controls.Values.Select(AtModern), .. Rest(grant, Strength(grant), Of(facts.AcceptsTerms, "terms"), Claim.Open("whether a custom factor can be shown"))]));
        return grant.Controls.IsKnown && !grant.HasUnknown ? met : met & Claim.Open("whether something blocks that is not known here");
    }

    private static IEnumerable<Claim> Rest(Grant grant, Claim strength, Claim terms, Claim custom)
    {
        if (grant.Strength is not null)
            yield return strength;
        if (grant.Terms.HasValues)
            yield return terms;
        if (grant.CustomFactors.HasValues)
            yield return custom;
        if (!grant.Controls.IsKnown || !grant.Terms.IsKnown || !grant.CustomFactors.IsKnown || grant.HasUnknown)
            yield return Claim.Open("whether something can be satisfied that is not known here");
    }

    private static Claim Combined(Grant grant, List<Claim> demands)
    {
        var (all, any) = (Claim.All(demands), Claim.Any(demands));
        return demands.Count == 0 ? Claim.Open("what is demanded") : grant.IsAnd switch
        {
            true => all,
            false => any,
            null => all | (any & Claim.Open("whether all or one of the demands is enough")),
        };
    }

    // A password is changed, and a risk remediated, only by someone who has passed multifactor authentication.
    private Claim AtModern(string control) => control.ToUpperInvariant() switch
    {
        "MFA" => mfa,
        "COMPLIANTDEVICE" => facts.Compliant is { } compliant ? Of(compliant, "a compliant device") : devices.IsCompliant,
        "DOMAINJOINEDDEVICE" => facts.HybridJoined is { } joined ? Of(joined, "a domain-joined device") : devices.IsHybridJoined,
        "APPROVEDAPPLICATION" or "COMPLIANTAPPLICATION" => Of(facts.ProtectedApp, "an approved application"),
        "PASSWORDCHANGE" or "RISKREMEDIATION" => mfa & Claim.Open("whether the password is changed"),
        _ => NotKnown(control),
    };

    private static Claim AtLegacy(string control) => control.ToUpperInvariant() switch
    {
        "MFA" or "COMPLIANTDEVICE" or "DOMAINJOINEDDEVICE" or "APPROVEDAPPLICATION" or "COMPLIANTAPPLICATION" or "PASSWORDCHANGE" or "RISKREMEDIATION" => Claim.No,
        _ => NotKnown(control),
    };

    private Claim Strength(Grant grant) => grant.Strength is not { } strength ? Claim.No : people.MeetsStrength(
        strength.Combinations.IsEmpty ? Claim.Open("what the strength allows") : SignInClaims.OneOf(strength.Combinations, Shown, "combinations of a strength"));

    private Claim Shown(string combination)
    {
        var methods = combination.ToUpperInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return methods.Length == 0 || methods.Any(m => !Methods.Contains(m, StringComparer.Ordinal)) ? Claim.Open($"what the combination {combination} is")
            : methods.Length > 1 || TwoFactors.Contains(methods[0], StringComparer.Ordinal) ? mfa
            : PhishingResistant.Contains(methods[0], StringComparer.Ordinal) ? Of(facts.PhishingResistant, "a factor that cannot be phished")
            : Passwords.Contains(methods[0], StringComparer.Ordinal) ? Claim.Yes
            : OtherSingle.Contains(methods[0], StringComparer.Ordinal) ? Of(facts.OtherSingleFactor, "another single factor")
            : Claim.Open($"what the combination {combination} is worth");
    }

    private static Claim NotKnown(string control) => Claim.Open($"what the control {control} demands");

    private static Claim Of(Truth truth, string what) => Claim.Of(truth, $"whether he can show {what}");

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
