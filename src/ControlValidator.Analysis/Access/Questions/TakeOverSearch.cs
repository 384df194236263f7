using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>Adds to those who can do something all who can act as one of them: through a resource on which they can run code.</summary>
internal sealed class TakeOverSearch(Estate estate, AccessHolders direct)
{
    private const string OpenList = "identities are taken over only by the operations listed in docs/semantics/access.md";

    private readonly Dictionary<string, AccessHolder> sure = direct.Sure.ToDictionary(holder => holder.Id, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AccessHolder> perhaps = direct.Perhaps.ToDictionary(holder => holder.Id, StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> missing = new(direct.Missing, StringComparer.Ordinal);

    public AccessHolders Find()
    {
        var waiting = new Queue<(AccessHolder Holder, bool IsSure)>(
            direct.Sure.Select(holder => (holder, true)).Concat(direct.Perhaps.Select(holder => (holder, false))));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var carrier in estate.Identities.Of(next.Holder.Id))
            {
                foreach (var operation in carrier.Operations)
                    TakeOver(next.Holder, next.IsSure, carrier, operation, waiting);
            }
        }
        return new(Sorted(sure), Sorted(perhaps), [.. missing], direct.Assumptions.Add(OpenList));
    }

    private void TakeOver(AccessHolder identity, bool isSure, Carrier carrier, string operation, Queue<(AccessHolder, bool)> waiting)
    {
        var able = new HolderSearch(estate, new(operation, IsData: false), new(carrier.Id), activating: true).Find();
        missing.UnionWith(able.Missing);
        foreach (var one in able.Sure)
            Add(Through(one, identity, carrier, operation), isSure, waiting);
        foreach (var one in able.Perhaps)
            Add(Through(one, identity, carrier, operation), isSure: false, waiting);
    }

    // who is known for sure stays so; who comes to be sure is followed again
    private void Add(AccessHolder holder, bool isSure, Queue<(AccessHolder, bool)> waiting)
    {
        if (sure.ContainsKey(holder.Id) || (!isSure && perhaps.ContainsKey(holder.Id)))
            return;
        (isSure ? sure : perhaps).Add(holder.Id, holder);
        if (isSure)
            perhaps.Remove(holder.Id);
        waiting.Enqueue((holder, isSure));
    }

    private static AccessHolder Through(AccessHolder one, AccessHolder identity, Carrier carrier, string operation)
    {
        var by = one.Chains[0];
        var then = identity.Chains[0];
        var sentence = $"{by.Sentence}, and can so act as `{identity.Name}` by `{operation}` on `{carrier.Name}`; {then.Sentence}";
        return one with { Chains = [then with { Groups = by.Groups, Guard = by.Guard ?? then.Guard, Sentence = sentence }] };
    }

    private static ImmutableArray<AccessHolder> Sorted(Dictionary<string, AccessHolder> holders) =>
        [.. holders.Values.OrderBy(holder => holder.Id, StringComparer.OrdinalIgnoreCase)];
}
