using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>What a policy demands. The operator goes over all of it together; a block among it blocks.</summary>
/// <param name="Controls">The built-in controls.</param>
/// <param name="IsAnd">Null where the operator is missing or not known.</param>
/// <param name="HasUnknown">Whether it holds something that is not modelled.</param>
internal sealed record Grant(
    bool? IsAnd, TextList Controls, Strength? Strength, TextList Terms, TextList CustomFactors, bool HasUnknown)
{
    internal static Grant Nothing { get; } = new(IsAnd: false, TextList.Empty, Strength: null, TextList.Empty, TextList.Empty, HasUnknown: false);

    internal bool Blocks => Controls.Contains("block");

    /// <summary>Whether nothing is demanded at all.</summary>
    internal bool IsEmpty => Controls.IsEmpty && Strength is null && Terms.IsEmpty && CustomFactors.IsEmpty && !HasUnknown;

    /// <summary>Whether what is shown is enough.</summary>
    /// <param name="client">Legacy clients can show nothing.</param>
    /// <param name="canMeetStrength">Unknown for guests who do not authenticate with Entra ID: a strength is not made for them.</param>
    internal Truth MetBy(SignInFacts facts, SignInClient client, Truth canMeetStrength)
    {
        if (Blocks)
            return Truth.No;
        if (IsEmpty)
            return Truth.Yes;
        List<Truth> atoms = Wording.IsLegacy(client) ? [.. Atoms(LegacyFacts, Truth.No, Truth.No)] : [.. Atoms(facts, canMeetStrength, Truth.Unknown)];
        var met = Combine(atoms);
        // a control that is not known may be a block
        return Controls.IsKnown && !HasUnknown ? met : TruthLogic.And(met, Truth.Unknown);
    }

    /// <summary>What is demanded, as people write it; empty where nothing is.</summary>
    internal ImmutableArray<string> Demands
    {
        get
        {
            var demands = ImmutableArray.CreateBuilder<string>();
            demands.AddRange(Controls.Values);
            if (Strength is not null)
                demands.Add($"authenticationStrength {Strength.Name}");
            demands.AddRange(Terms.Values.Select(t => $"termsOfUse {t}"));
            demands.AddRange(CustomFactors.Values.Select(f => $"customAuthenticationFactor {f}"));
            return demands.ToImmutable();
        }
    }

    private Truth Combine(List<Truth> atoms)
    {
        if (atoms.Count == 0)
            return Truth.Unknown;
        var all = TruthLogic.All(atoms);
        var any = TruthLogic.Any(atoms);
        return IsAnd switch
        {
            true => all,
            false => any,
            null => all == any ? all : Truth.Unknown,
        };
    }

    // Legacy protocols carry a password, and no answer to anything that is known today.
    private static SignInFacts LegacyFacts { get; } =
        new() { OtherSingleFactor = Truth.No, AcceptsTerms = Truth.No, Compliant = Truth.No, HybridJoined = Truth.No };

    private IEnumerable<Truth> Atoms(SignInFacts facts, Truth canMeetStrength, Truth custom)
    {
        foreach (var control in Controls.Values)
            yield return MetBy(control, facts);
        if (Strength is not null)
            yield return canMeetStrength is Truth.Yes ? Strength.MetBy(facts) : canMeetStrength;
        if (Terms.HasValues)
            yield return facts.AcceptsTerms;
        if (CustomFactors.HasValues)
            yield return custom;
        if (!Controls.IsKnown || !Terms.IsKnown || !CustomFactors.IsKnown || HasUnknown)
            yield return Truth.Unknown;
    }

    // A password is changed, and a risk remediated, only by someone who has passed multifactor authentication.
    private static Truth MetBy(string control, SignInFacts facts) => control.ToUpperInvariant() switch
    {
        "BLOCK" => Truth.No,
        "MFA" => facts.Mfa,
        "COMPLIANTDEVICE" => facts.Compliant ?? Truth.No,
        "DOMAINJOINEDDEVICE" => facts.HybridJoined ?? Truth.No,
        "APPROVEDAPPLICATION" or "COMPLIANTAPPLICATION" => facts.ProtectedApp,
        "PASSWORDCHANGE" or "RISKREMEDIATION" => TruthLogic.And(facts.Mfa, Truth.Unknown),
        _ => Truth.Unknown,
    };
}
