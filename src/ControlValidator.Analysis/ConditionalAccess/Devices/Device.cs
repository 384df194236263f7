using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A device as the directory knows it at sign-in.</summary>
/// <param name="IsRegistered">An unregistered device has no attributes at all.</param>
/// <param name="IsManaged">Whether Intune manages it.</param>
/// <param name="Attributes">Values by name, ignoring case; one text each, except for <c>physicalIds</c> and <c>systemLabels</c>.</param>
public sealed record Device(bool IsRegistered, bool IsManaged, ImmutableSortedDictionary<string, ImmutableArray<string>> Attributes)
{
    private const string Compliance = "isCompliant";
    private const string Trust = "trustType";

    /// <summary>The trust type of devices joined to a domain on premises and to Entra ID.</summary>
    internal const string HybridTrust = "ServerAD";

    /// <summary>What an attacker starts with.</summary>
    public static Device Unregistered { get; } =
        new(IsRegistered: false, IsManaged: false, ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase));

    /// <summary>A device in the directory, without attributes so far.</summary>
    public static Device Registered { get; } = Unregistered with { IsRegistered = true };

    public bool IsCompliant => IsRegistered && Has(Compliance, "True");

    public bool IsHybridJoined => IsRegistered && Has(Trust, HybridTrust);

    /// <summary>The values of an attribute; none where the device has none.</summary>
    public ImmutableArray<string> this[string attribute] => IsRegistered && Attributes.TryGetValue(attribute, out var values) ? values : [];

    public Device With(string attribute, params string[] values) => this with { Attributes = Attributes.SetItem(attribute, [.. values]) };

    public Device WithCompliance(bool isCompliant) => With(Compliance, isCompliant ? "True" : "False");

    private bool Has(string attribute, string value) => this[attribute].Contains(value, StringComparer.OrdinalIgnoreCase);
}
