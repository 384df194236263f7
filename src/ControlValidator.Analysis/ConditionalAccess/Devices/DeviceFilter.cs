using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The device filter of a policy. Source: Microsoft Graph, <c>conditionalAccessFilter</c>.</summary>
/// <param name="IsExclude">Whether the policy applies to the devices for which the rule does not hold.</param>
/// <param name="Rule">Null where the text is no rule that is known here.</param>
internal sealed record DeviceFilter(bool? IsExclude, DeviceRule? Rule, string Text)
{
    /// <param name="node">The object with <c>mode</c> and <c>rule</c>.</param>
    internal static DeviceFilter Read(Node node)
    {
        var text = node.Property("rule"u8).As<string>().TryGet(out var rule) ? rule : "";
        bool? exclude = node.Property("mode"u8).As<string>().TryGet(out var mode)
            ? mode.ToUpperInvariant() switch
            {
                "INCLUDE" => false,
                "EXCLUDE" => true,
                _ => null,
            }
            : null;
        return new(exclude, DeviceRuleParser.Parse(text), text);
    }

    /// <summary>Whether the policy applies on the device.</summary>
    internal Truth AppliesOn(Device device) =>
        Rule is null || IsExclude is not { } exclude ? Truth.Unknown
        : exclude ? TruthLogic.Not(Matches(Rule, device))
        : Matches(Rule, device);

    /// <summary>
    /// Whether the rule holds, by the published table. A device that is not registered has no attributes: rules of positive operators
    /// do not hold for it and rules of negative ones do; what becomes of mixed rules is published nowhere.
    /// </summary>
    internal static Truth Matches(DeviceRule rule, Device device)
    {
        if (!device.IsRegistered)
            return OnUnregistered(rule);
        var criteria = rule.Holds(c => c.Meets(device[c.Attribute]));
        if (device.IsManaged || device.IsCompliant || device.IsHybridJoined || !rule.Comparisons.Any(c => c.IsExtension))
            return TruthLogic.Of(criteria);
        // The table says that such a device does not match. It may mean only that these attributes are taken for empty.
        var asIfEmpty = rule.Holds(c => c.Meets(c.IsExtension ? [] : device[c.Attribute]));
        return asIfEmpty ? Truth.Unknown : Truth.No;
    }

    private static Truth OnUnregistered(DeviceRule rule) =>
        HasNegation(rule) ? Truth.Unknown
        : rule.Comparisons.All(c => !c.IsNegative) ? Truth.No
        : rule.Comparisons.All(c => c.IsNegative) ? Truth.Yes
        : Truth.Unknown;

    private static bool HasNegation(DeviceRule rule) => rule switch
    {
        DeviceNegation => true,
        DeviceJunction junction => HasNegation(junction.Left) || HasNegation(junction.Right),
        _ => false,
    };
}
