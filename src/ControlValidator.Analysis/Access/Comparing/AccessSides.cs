using ControlValidator.Analysis.Comparing;

namespace ControlValidator.Analysis.Access;

/// <summary>Asks both models the same, and tells who is among the answers of one only.</summary>
internal sealed class AccessSides(AccessModel before, AccessModel after)
{
    public SortedSet<string> MissingBefore { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> MissingAfter { get; } = new(StringComparer.Ordinal);

    public IEnumerable<AbleChange> Compare(string power, string scope, Reach reach, Func<AccessModel, AccessHolders> ask)
    {
        var (old, now) = (ask(before), ask(after));
        MissingBefore.UnionWith(old.Missing);
        MissingAfter.UnionWith(now.Missing);
        // what both lack alike may have changed, and nobody can see whether it has; what one lacks may be what is new in the other
        var (lacksOld, lacksNow) = (old.Missing.Except(now.Missing, StringComparer.Ordinal).FirstOrDefault(), now.Missing.Except(old.Missing, StringComparer.Ordinal).FirstOrDefault());
        foreach (var id in Ids(old).Concat(Ids(now)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
        {
            var (was, isNow) = (Find(old, id), Find(now, id));
            var (could, can) = (State(old, id, lacksOld), State(now, id, lacksNow));
            var isAlike = was is not null && isNow is not null && string.Equals(was.Chains[0].Sentence, isNow.Chains[0].Sentence, StringComparison.Ordinal);
            foreach (var kind in ChangeKinds.Of(could, can, isAlike))
                yield return new(kind, power, scope, reach, (kind.IsOpening() ? isNow ?? was : was ?? isNow)!, Why(kind, was, isNow, lacksOld, lacksNow));
        }
    }

    private static string Why(ChangeKind kind, AccessHolder? was, AccessHolder? now, string? lacksOld, string? lacksNow)
    {
        var told = (kind.IsOpening() ? now ?? was : was ?? now)!.Chains[0].Sentence;
        var doubt = kind is ChangeKind.Opened or ChangeKind.Closed ? null
            : was is null && lacksOld is not null ? $"before: {lacksOld}"
            : now is null && lacksNow is not null ? $"after: {lacksNow}"
            : "it depends on a condition, or on what an export lacks";
        return doubt is null ? told : $"{told}; {doubt}";
    }

    private static IEnumerable<string> Ids(AccessHolders holders) => holders.Sure.Concat(holders.Perhaps).Select(static holder => holder.Id);

    private static AccessHolder? Find(AccessHolders holders, string id) =>
        holders.Sure.Concat(holders.Perhaps).FirstOrDefault(holder => string.Equals(holder.Id, id, StringComparison.OrdinalIgnoreCase));

    private static Truth State(AccessHolders holders, string id, string? lacks) =>
        holders.Sure.Any(holder => string.Equals(holder.Id, id, StringComparison.OrdinalIgnoreCase)) ? Truth.Yes
        : Find(holders, id) is not null || lacks is not null ? Truth.Unknown
        : Truth.No;
}

/// <summary>Somebody who came to be able to do something at a scope, or ceased to be.</summary>
internal sealed record AbleChange(ChangeKind Kind, string Power, string Scope, Reach Reach, AccessHolder Holder, string Why)
{
    /// <summary>Whether another says as much: of the same man, at the scope or above it, with no more activation.</summary>
    public bool IsWithin(AbleChange other) => Kind == other.Kind && string.Equals(Power, other.Power, StringComparison.Ordinal) && other.Reach <= Reach
        && string.Equals(Holder.Id, other.Holder.Id, StringComparison.OrdinalIgnoreCase) && new Scope(other.Scope).IsPrefixOf(new(Scope));
}
