using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// The policies of two snapshots in one list, those before first, so that what they can tell apart is divided once for both. Behind them stand
/// four that nobody wrote: that somebody is not there, and that a policy may be missing, before and after.
/// </summary>
internal sealed class BothTenants
{
    private const int Unwritten = 4;

    internal BothTenants(Snapshot before, Snapshot after)
    {
        Before = before.ConditionalAccess.Tenant;
        After = after.ConditionalAccess.Tenant;
        (OfBefore, OfAfter) = (Before.Acting, After.Acting);
        Policies = [.. OfBefore, .. OfAfter, .. Enumerable.Repeat(Anything, Unwritten)];
        Twins = [.. Pairs(Texts(before), Texts(after))];
        UnseenBefore = Unseen(Before, OfBefore);
        UnseenAfter = Unseen(After, OfAfter);
    }

    internal Tenant Before { get; }

    internal Tenant After { get; }

    internal ImmutableArray<AccessPolicy> OfBefore { get; }

    internal ImmutableArray<AccessPolicy> OfAfter { get; }

    /// <summary>All of both sides, and the unwritten ones.</summary>
    internal ImmutableArray<AccessPolicy> Policies { get; }

    /// <summary>The policies that are there before and after.</summary>
    internal ImmutableArray<Twin> Twins { get; }

    /// <summary>Why more policies than are known may stand in the way; null where none may.</summary>
    internal string? UnseenBefore { get; }

    internal string? UnseenAfter { get; }

    internal int AbsentBefore => Policies.Length - 4;

    internal int AbsentAfter => Policies.Length - 3;

    internal int MissingBefore => Policies.Length - 2;

    internal int MissingAfter => Policies.Length - 1;

    internal Bits Written => Bits.Where(Policies.Length, i => i < Policies.Length - Unwritten);

    internal Bits NotWritten => Bits.Where(Policies.Length, i => i >= Policies.Length - Unwritten);

    /// <summary>What keeps sign-ins out on one side.</summary>
    internal Bits Side(bool isAfter) => Bits.Where(Policies.Length, i =>
        i < Policies.Length - Unwritten ? i >= OfBefore.Length == isAfter : (i == AbsentAfter || i == MissingAfter) == isAfter);

    internal bool IsOfAfter(int policy) => policy < Policies.Length - Unwritten ? policy >= OfBefore.Length : policy == AbsentAfter || policy == MissingAfter;

    /// <summary>All named places of both sides; one whose ranges changed is there twice.</summary>
    internal ImmutableArray<NamedPlace> Places
    {
        get
        {
            var now = After.Places.OfType<NamedRanges>().ToLookup(static place => place.Id, StringComparer.OrdinalIgnoreCase);
            var changed = Before.Places.OfType<NamedRanges>()
                .Where(old => !now[old.Id].Any(place => place.HasUnreadable == old.HasUnreadable && place.Ranges.SequenceEqual(old.Ranges)))
                .Select(old => old with { Name = now[old.Id].Any() ? $"{old.Name} as it was" : old.Name });
            return [.. After.Places, .. changed];
        }
    }

    /// <summary>Holds of every sign-in.</summary>
    private static AccessPolicy Anything { get; } = new("", "", Truth.Yes, [])
    {
        Who = WhoCondition.Nobody,
        Targets = new(TextList.Of(TargetCondition.Everything), TextList.Empty, TextList.Empty, TextList.Empty, HasFilter: false, SuiteMembership.Unknown),
        Clients = TextList.Of("all"),
        Grant = Grant.Nothing,
    };

    private static string? Unseen(Tenant tenant, ImmutableArray<AccessPolicy> acting) =>
        tenant.SecurityDefaults is Truth.Yes && acting.IsEmpty ? "security defaults are on, in place of policies"
        : tenant.HasAllPolicies ? null
        : tenant.Missing.GetValueOrDefault(EntraTypes.Policy) ?? "policies may be missing from the export";

    private static Dictionary<string, JsonElement> Texts(Snapshot snapshot)
    {
        var texts = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var policy in snapshot.All(EntraTypes.Policy).Known)
            texts.TryAdd(policy.Id, policy.Root.Json.Clone());
        return texts;
    }

    private IEnumerable<Twin> Pairs(Dictionary<string, JsonElement> before, Dictionary<string, JsonElement> after)
    {
        for (var i = 0; i < OfBefore.Length; i++)
        {
            for (var j = 0; j < OfAfter.Length; j++)
            {
                if (string.Equals(OfBefore[i].Id, OfAfter[j].Id, StringComparison.OrdinalIgnoreCase))
                {
                    yield return new(i, OfBefore.Length + j,
                        before.TryGetValue(OfBefore[i].Id, out var old) && after.TryGetValue(OfAfter[j].Id, out var now) && JsonElement.DeepEquals(old, now));
                }
            }
        }
    }
}

/// <summary>A policy before and after, by place in the list of both.</summary>
/// <param name="HasSameText">Whether the two are the same to the letter, so that what cannot be understood of them is the same.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Twin(int Before, int After, bool HasSameText);
