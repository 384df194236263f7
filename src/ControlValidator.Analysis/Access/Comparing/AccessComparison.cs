using System.Collections.Immutable;
using ControlValidator.Analysis.Access;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Comparing;

/// <summary>
/// Who can do in one snapshot, and not in the other, what leads to everything else: at each scope at which either gives out a role, at once or once
/// it is activated. And who is of the highest tier of the directory.
/// </summary>
public static class AccessComparison
{
    private static readonly Reach[] Reaches = [Reach.Active, Reach.Activation];

    private static readonly ImmutableArray<string> Assumptions = ["powers that somebody comes by over others are not followed here; paths are"];

    /// <summary>What changed from one snapshot to the other.</summary>
    public static Difference Between(Snapshot before, Snapshot after)
    {
        var sides = new AccessSides(before.Access, after.Access);
        List<Scope> scopes = [.. before.Access.Scopes.Concat(after.Access.Scopes).DistinctBy(static scope => scope.Text, StringComparer.OrdinalIgnoreCase)
            .OrderBy(static scope => scope.Text.Length).ThenBy(static scope => scope.Text, StringComparer.OrdinalIgnoreCase)];
        var found = new List<AbleChange>();
        foreach (var reach in Reaches)
        {
            foreach (var power in ImportantPower.All)
            {
                foreach (var scope in scopes)
                    Add(sides.Compare(power.Words, scope.Text, reach, model => model.WhoCan(power.Action, scope.Text, reach, power.IsData)));
            }
            Add(sides.Compare("take over the tenant", "/", reach, model => model.WhoIsTierZero(reach)));
        }
        var (missing, unseen) = Difference.Gaps(sides.MissingBefore, sides.MissingAfter);
        return new([.. Grouped(found).OrderBy(static change => change.Kind)], missing, unseen, Assumptions);

        // what holds above holds below, and what holds at once needs no activation
        void Add(IEnumerable<AbleChange> changes)
        {
            foreach (var change in changes)
            {
                if (!found.Exists(change.IsWithin))
                    found.Add(change);
            }
        }
    }

    private static IEnumerable<Change> Grouped(List<AbleChange> found) =>
        from one in found
        group one by (one.Kind, one.Reach, one.Scope, one.Holder.Id) into ofHolder
        let powers = string.Join(", ", ofHolder.Select(static change => change.Power))
        group ofHolder by (ofHolder.Key.Kind, ofHolder.Key.Reach, ofHolder.Key.Scope, powers) into same
        let first = same.First().First()
        select new Change(
            same.Key.Kind,
            [
                ChangeRespect.Named("who", [.. same.Select(static holder => holder.First().Holder.Name)], "principals") with { Values = [.. same.Select(static holder => holder.Key.Id)] },
                new("power", same.Key.Reach is Reach.Active ? same.Key.powers : $"{same.Key.powers}, once activated", [.. same.First().Select(static change => change.Power)]),
                ChangeRespect.Of("scope", same.Key.Scope == "/" ? "everywhere" : $"at `{same.Key.Scope}`") with { Values = [same.Key.Scope] },
            ],
            first.Why,
            [.. same.SelectMany(static holder => holder).Select(static change => change.Holder.Chains[0].Place?.Id).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase), first.Scope]);
}
