using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// The device of a sign-in, as statements about its attributes: each is absent, or any text. Texts are compared in upper case. Of attributes
/// with several values it is said of each value that a rule names whether it is among them.
/// </summary>
internal sealed class DeviceClaims
{
    private const string Trust = "trustType";

    private static readonly string[] Trusts = ["Workplace", "AzureAD", Device.HybridTrust];

    private static readonly Claim IsManaged = Claim.Term("device-is-managed");

    private readonly bool isRegistered;
    private readonly ImmutableArray<string> trusts;
    private readonly List<string> attributes;
    private readonly List<(string Attribute, string Value)> elements;

    internal DeviceClaims(ImmutableArray<AccessPolicy> policies, SignInAttacker attacker)
    {
        isRegistered = attacker is SignInAttacker.RegisteredDevice or SignInAttacker.CompliantDevice;
        var comparisons = policies.SelectMany(p => p.Devices?.Rule?.Comparisons ?? []).ToList();
        trusts = [.. Trusts.Concat(comparisons.Where(c => Same(c.Attribute, Trust)).SelectMany(c => c.Values)).Select(t => t.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];
        attributes = [.. comparisons.Select(c => c.Attribute.ToUpperInvariant()).Where(a => !DeviceComparison.IsList(a) && !IsFixed(a)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        elements =
        [
            .. comparisons.Where(c => DeviceComparison.IsList(c.Attribute)).SelectMany(c => c.Values, (c, v) => (c.Attribute.ToUpperInvariant(), v.ToUpperInvariant()))
                .Distinct().OrderBy(e => e.Item1, StringComparer.Ordinal).ThenBy(e => e.Item2, StringComparer.Ordinal),
        ];
    }

    internal Claim IsCompliant => isRegistered ? Claim.Term("device-is-compliant") : Claim.No;

    internal Claim IsHybridJoined => isRegistered ? Equal(NameOf(Trust), Device.HybridTrust) : Claim.No;

    internal void Declare(SmtText text)
    {
        if (!isRegistered)
            return;
        text.Declare("device-is-compliant", "Bool").Declare("device-is-managed", "Bool").Declare(NameOf(Trust), "String")
            .Assert(new ClaimWriter(Openness.Free).Write(Claim.Any(trusts.Select(t => Equal(NameOf(Trust), t)))));
        foreach (var attribute in attributes)
            text.Declare(NameOf(attribute), "String").Declare(HasName(attribute), "Bool");
        for (var i = 0; i < elements.Count; i++)
            text.Declare(ElementName(i), "Bool").Comment($"{ElementName(i)}: {elements[i].Attribute} holds {elements[i].Value}");
    }

    internal Demand Within(SignInAttacker attacker) => attacker switch
    {
        SignInAttacker.RegisteredDevice => new("a device that he registered himself", !IsCompliant & !IsHybridJoined),
        SignInAttacker.CompliantDevice => new("a device that is compliant or joined to the domain", IsCompliant | IsHybridJoined),
        SignInAttacker.Password or SignInAttacker.TrustedPlace or SignInAttacker.DeviceCodePhish => new("a device that is not registered", Claim.Yes),
    };

    internal Claim Takes(DeviceFilter? filter)
    {
        if (filter is null)
            return Claim.Yes;
        if (filter is not { Rule: { } rule, IsExclude: { } isExclude })
            return Claim.Open("what the rule of a device filter says");
        var matches = isRegistered ? OnRegistered(rule) : OnUnregistered(rule);
        return isExclude ? !matches : matches;
    }

    /// <summary>The published table: the fifteen extension attributes count for devices under some control only.</summary>
    private Claim OnRegistered(DeviceRule rule)
    {
        var criteria = Holds(rule, withExtensions: true);
        if (!rule.Comparisons.Any(c => c.IsExtension))
            return criteria;
        var isControlled = IsManaged | IsCompliant | IsHybridJoined;
        return (isControlled & criteria) | (!isControlled & Holds(rule, withExtensions: false) & Claim.Open("whether a device without control matches by extension attributes"));
    }

    // The same table: only rules whose operators are all positive, or all negative, are decided for a device without attributes.
    private static Claim OnUnregistered(DeviceRule rule)
    {
        var negative = rule.Comparisons.Count(c => c.IsNegative);
        return HasNegation(rule) ? Mixed
            : negative == 0 ? Claim.No
            : negative == rule.Comparisons.Count() ? Claim.Yes
            : Mixed;
    }

    private static Claim Mixed => Claim.Open("what a rule of mixed operators means for a device that is not registered");

    private static bool HasNegation(DeviceRule rule) => rule switch
    {
        DeviceNegation => true,
        DeviceJunction both => HasNegation(both.Left) || HasNegation(both.Right),
        _ => false,
    };

    private Claim Holds(DeviceRule rule, bool withExtensions) => rule switch
    {
        DeviceNegation negation => !Holds(negation.Of, withExtensions),
        DeviceJunction { IsAnd: true } both => Holds(both.Left, withExtensions) & Holds(both.Right, withExtensions),
        DeviceJunction either => Holds(either.Left, withExtensions) | Holds(either.Right, withExtensions),
        DeviceComparison { IsExtension: true } comparison when !withExtensions => Claim.Of(comparison.IsNegative),
        DeviceComparison comparison => comparison.IsNegative ? !Meets(comparison) : Meets(comparison),
        _ => throw new InvalidOperationException("a device rule of a kind that is not known here"),
    };

    private Claim Meets(DeviceComparison comparison) => Claim.Any(comparison.Values.Select(value => Meets(comparison, value)));

    private Claim Meets(DeviceComparison comparison, string value)
    {
        if (DeviceComparison.IsList(comparison.Attribute))
            return Claim.Term(ElementName(elements.IndexOf((comparison.Attribute.ToUpperInvariant(), value.ToUpperInvariant()))));
        if (Same(comparison.Attribute, "isCompliant"))
            return (IsCompliant & Compared(comparison.Operator, "\"TRUE\"", value)) | (!IsCompliant & Compared(comparison.Operator, "\"FALSE\"", value));
        var compared = Compared(comparison.Operator, NameOf(comparison.Attribute), value);
        return Same(comparison.Attribute, Trust) ? compared : Claim.Term(HasName(comparison.Attribute)) & compared;
    }

    private static Claim Compared(DeviceOperator by, string term, string value)
    {
        var literal = SmtText.Literal(value.ToUpperInvariant());
        return Claim.Term(by switch
        {
            DeviceOperator.Equal => $"(= {term} {literal})",
            DeviceOperator.StartsWith => $"(str.prefixof {literal} {term})",
            DeviceOperator.EndsWith => $"(str.suffixof {literal} {term})",
            DeviceOperator.Contains => $"(str.contains {term} {literal})",
        });
    }

    private static Claim Equal(string name, string value) => Compared(DeviceOperator.Equal, name, value);

    private static bool IsFixed(string attribute) => Same(attribute, "isCompliant") || Same(attribute, Trust);

    private static string NameOf(string attribute) => $"|device {attribute.ToUpperInvariant()}|";

    private static string HasName(string attribute) => $"|device has {attribute.ToUpperInvariant()}|";

    private static string ElementName(int element) => string.Create(CultureInfo.InvariantCulture, $"device-holds-{element + 1}");

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
