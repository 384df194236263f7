using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Writes which rules of a group decide no packet as a text that any solver can check: is there a packet that comes to the rule and that it takes?</summary>
internal sealed class IdleScript(RuleSet rules, EstateTags tags, Func<string, Bounds<UInt128>> members)
{
    private const string Network = "network";

    private const string Subset = "the rules of one group, wherever it may be attached; not what other filters let come to it";

    private readonly NetworkReading reading = NetworkReading.Free(Space.Unknown("where the group is attached"), Network);

    private ImmutableArray<FilterRule> Understood { get; } = [.. rules.Rules.Where(static rule => rule.Fault is null)];

    internal ProofScript Of(string id, string group, ImmutableHashSet<string> shadowed)
    {
        ImmutableArray<Query> queries = [.. Understood.Select((rule, i) => (rule, i)).Where(static one => !one.rule.IsDefault).Select(one => new Query(
            $"Is there perhaps a packet that {one.rule.Name} decides?", Openness.Free, shadowed.Contains(one.rule.Name) ? Satisfiability.Unsat : Satisfiability.Sat, [.. Decides(one.rule, one.i)]))];
        var words = shadowed.IsEmpty ? $"each of {queries.Length} rules decides something" : $"rules before them decide all packets of {string.Join(", ", shadowed.Order(StringComparer.Ordinal).Select(name => $"`{name}`"))}";
        return new(
            id, $"Each rule of `{group}` decides something.", queries.IsEmpty ? Outcome.NotApplicable : shadowed.IsEmpty ? Outcome.Pass : Outcome.Fail, words,
            [.. queries.Select(static query => query.Expected)], PacketScript.Semantics, Subset, [], [])
        {
            Body = Query.Body("QF_BV", queries, Declare),
        };
    }

    private void Declare(SmtText text)
    {
        PacketTerms.Declare(text);
        text.Comment("whether the tag VirtualNetwork holds the ends of the packet, wherever the group may be attached");
        NetworkReading.Declare(text, Network);
        text.Comment("packets that a rule may take, and those that it takes for sure");
        var claims = new RuleClaims(tags, members, reading, groupsAt: null);
        for (var i = 0; i < Understood.Length; i++)
        {
            var matches = claims.Matches(Understood[i]);
            text.Define(Perhaps(i), new ClaimWriter(Openness.Against).Write(matches, isGood: false), Understood[i].Name);
            text.Define(Surely(i), new ClaimWriter(Openness.Against).Write(matches), Understood[i].Name);
        }
    }

    private IEnumerable<Demand> Decides(FilterRule rule, int number)
    {
        yield return new("a packet, of IPv4 at both ends or of IPv6", Claim.Any(Universe.Packets.Select(packets =>
            PacketTerms.Protocol(packets.Protocols) & PacketTerms.Port(packets.Ports) & PacketTerms.SourcePort(packets.SourcePorts)
            & PacketTerms.Address(Side.Source, packets.Sources) & PacketTerms.Address(Side.Destination, packets.Destinations))));
        yield return new("one reading of how far the virtual network reaches", reading.IsPossible);
        yield return new("of a protocol that the rule names", PacketTerms.Protocol(rule.Protocols.Surely));
        yield return new("the rule takes it", Claim.Term(Perhaps(number)));
        yield return new("no rule before it does for sure", Claim.All(Enumerable.Range(0, Understood.Length)
            .Where(i => Understood[i].Direction == rule.Direction && Understood[i].Priority < rule.Priority).Select(i => !Claim.Term(Surely(i)))));
    }

    private static string Perhaps(int rule) => string.Create(CultureInfo.InvariantCulture, $"perhaps-{rule + 1}");

    private static string Surely(int rule) => string.Create(CultureInfo.InvariantCulture, $"surely-{rule + 1}");
}
