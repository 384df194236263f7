using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>An authentication strength: one of its combinations of methods is enough. What it is called says nothing.</summary>
/// <param name="Combinations">Each a text such as <c>fido2</c> or <c>password,sms</c>; not known where the export has only the id.</param>
internal sealed record Strength(string Id, string Name, TextList Combinations)
{
    /// <summary>Whether it is met by what is shown.</summary>
    internal Truth MetBy(SignInFacts facts) => Combinations.IsEmpty ? Truth.Unknown : Combinations.Any(c => Met(c, facts));

    /// <summary>Whether each of its combinations is multifactor authentication.</summary>
    internal Truth IsMultifactor => Combinations.HasValues ? TruthLogic.Not(Combinations.Any(c => TruthLogic.Not(IsTwoFactors(c)))) : Truth.Unknown;

    /// <summary>Whether each of its combinations withstands phishing.</summary>
    internal Truth IsPhishingResistant =>
        Combinations.HasValues ? TruthLogic.Not(Combinations.Any(c => TruthLogic.Not(WithstandsPhishing(c)))) : Truth.Unknown;

    private static Truth Met(string combination, SignInFacts facts) =>
        WithstandsPhishing(combination) is Truth.Yes ? facts.PhishingResistant
        : IsTwoFactors(combination) is Truth.Yes ? facts.Mfa
        : SingleFactor(combination, facts);

    private static Truth SingleFactor(string combination, SignInFacts facts) => combination.Trim().ToUpperInvariant() switch
    {
        "PASSWORD" or "FEDERATEDSINGLEFACTOR" => Truth.Yes,
        "SMS" or "X509CERTIFICATESINGLEFACTOR" or "QRCODEPIN" => facts.OtherSingleFactor,
        _ => Truth.Unknown,
    };

    private static Truth WithstandsPhishing(string combination) => combination.Trim().ToUpperInvariant() switch
    {
        "WINDOWSHELLOFORBUSINESS" or "FIDO2" or "X509CERTIFICATEMULTIFACTOR" => Truth.Yes,
        _ when IsKnown(combination) => Truth.No,
        _ => Truth.Unknown,
    };

    private static Truth IsTwoFactors(string combination)
    {
        if (!IsKnown(combination))
            return Truth.Unknown;
        var methods = Methods(combination);
        return TruthLogic.Of(methods.Length > 1 || methods[0] is "WINDOWSHELLOFORBUSINESS" or "FIDO2" or "X509CERTIFICATEMULTIFACTOR"
            or "DEVICEBASEDPUSH" or "FEDERATEDMULTIFACTOR" or "TEMPORARYACCESSPASSONETIME" or "TEMPORARYACCESSPASSMULTIUSE");
    }

    // Source: Microsoft Graph, authenticationMethodModes.
    private static bool IsKnown(string combination)
    {
        var methods = Methods(combination);
        return !methods.IsEmpty && methods.All(m => m is "PASSWORD" or "VOICE" or "HARDWAREOATH" or "SOFTWAREOATH" or "SMS" or "FIDO2"
            or "WINDOWSHELLOFORBUSINESS" or "MICROSOFTAUTHENTICATORPUSH" or "DEVICEBASEDPUSH" or "TEMPORARYACCESSPASSONETIME"
            or "TEMPORARYACCESSPASSMULTIUSE" or "EMAIL" or "X509CERTIFICATESINGLEFACTOR" or "X509CERTIFICATEMULTIFACTOR"
            or "FEDERATEDSINGLEFACTOR" or "FEDERATEDMULTIFACTOR" or "QRCODEPIN");
    }

    private static ImmutableArray<string> Methods(string combination) =>
        [.. combination.ToUpperInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
