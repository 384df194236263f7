using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>What an answer rests on: the example, the rules that decided it, and their settings as evidence.</summary>
internal static class Evidence
{
    private static readonly ImmutableArray<string> RuleSettings =
    [
        "properties/priority", "properties/direction", "properties/access", "properties/protocol",
        "properties/sourceAddressPrefix", "properties/destinationAddressPrefix", "properties/sourcePortRange", "properties/destinationPortRange",
    ];

    private static readonly ImmutableArray<string> RuleLists =
    [
        "properties/sourceAddressPrefixes", "properties/destinationAddressPrefixes", "properties/sourcePortRanges", "properties/destinationPortRanges",
    ];

    public static PacketExample Example(Ruling ruling)
    {
        var region = ruling.Packets[0];
        var packet = Packet.From(region);
        return new(packet.ToString(), Shown.Packets(region), [.. Deciding(ruling, packet).Select(Describe)]);
    }

    /// <summary>Tells the recorder what was decisive, if there is one.</summary>
    public static void Note(Endpoint here, Endpoint? there, Ruling ruling)
    {
        foreach (var place in there is null ? here.Places : here.Places.AddRange(there.Places))
        {
            if (place.Gap is Gap.None)
                place.As<string>().TryGet(out _);
        }
        var steps = ruling.Packets.Count > 0
            ? Deciding(ruling, Packet.From(ruling.Packets[0]))
            : ruling.Passages.SelectMany(passage => passage.Steps);
        foreach (var rule in steps.Select(step => step.Decision.By.Rule).Where(rule => !rule.IsDefault).Distinct())
            Note(rule.Place);
    }

    /// <summary>What each filter does with a packet, and by which rule.</summary>
    public static List<string> Told(Passage passage, Packet packet) =>
    [
        .. passage.Steps.Where(step => step.Decision.Packets.Exists(region => region.Contains(packet))).DistinctBy(static step => step.Layer.Name)
            .Where(static step => step.Decision.By.Rule.Name.Length > 0).Select(Describe),
    ];

    /// <summary>The first rule of each filter that may decide a packet.</summary>
    private static IEnumerable<Step> Deciding(Ruling ruling, Packet packet) =>
        (ruling.Passages.Find(passage => passage.Delivered.Exists(region => region.Contains(packet))) ?? ruling.Passages[0]).Steps
            .Where(step => step.Decision.Packets.Exists(region => region.Contains(packet)))
            .DistinctBy(step => step.Layer.Name);

    private static string Describe(Step step)
    {
        var rule = step.Decision.By.Rule;
        var does = rule.Action switch
        {
            RuleAction.Allow => "allows",
            RuleAction.AlwaysAllow => "always allows",
            RuleAction.Deny => "denies",
        };
        return $"{step.Layer.Name} {does} it by `{rule.Name}`";
    }

    private static void Note(Node rule)
    {
        foreach (var path in RuleSettings)
        {
            if (rule[path] is { Gap: Gap.None } setting)
                setting.As<string>().TryGet(out _);
        }
        foreach (var path in RuleLists)
        {
            foreach (var item in rule[path].Each)
                item.As<string>().TryGet(out _);
        }
    }
}
