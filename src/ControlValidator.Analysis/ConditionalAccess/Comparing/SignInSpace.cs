using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>All sign-ins of some people by some clients, divided by what the policies of both sides can tell apart.</summary>
/// <param name="dimensions">Means first, who last.</param>
/// <param name="alike">Of each class of people, the twins whose hold on them is the same on both sides.</param>
/// <param name="means">The means of each class of the first dimension.</param>
/// <param name="everything">What there is beyond these people and clients.</param>
internal sealed class SignInSpace(BothTenants tenants, ImmutableArray<Dimension> dimensions, ImmutableArray<Bits> alike, ImmutableArray<ImmutableArray<Means>> means, Everything everything)
{
    /// <summary>Whether there was more than could be looked at.</summary>
    internal bool GaveUp { get; private set; }

    /// <summary>What changed sides.</summary>
    /// <param name="opened">Whether it was kept out before and is let in now; else the other way round.</param>
    internal IEnumerable<Comparing.Change> Changes(bool opened, ApplicationNames names)
    {
        var boxes = Boxes(opened);
        var words = new BoxWords(tenants, dimensions, means, everything, names, opened);
        return boxes.Select(words.Tell);
    }

    /// <summary>The same as boxes of classes.</summary>
    internal IReadOnlyList<FoundBox> Boxes(bool opened)
    {
        var search = new BoxSearch(dimensions, tenants.Side(isAfter: !opened), tenants.Side(isAfter: opened), Shared());
        var boxes = search.Find();
        GaveUp |= search.GaveUp;
        return boxes;
    }

    /// <summary>The policies of each class of people that are the same before and after in all respects, what is not known of them among these.</summary>
    private ImmutableArray<Bits> Shared()
    {
        var same = Enumerable.Range(0, tenants.Twins.Length).Where(t => dimensions[..^1].All(dimension => dimension.Classes.All(one => IsSame(one, tenants.Twins[t])))).ToList();
        var isUnseenAlike = tenants.UnseenBefore is not null && string.Equals(tenants.UnseenBefore, tenants.UnseenAfter, StringComparison.Ordinal);
        return [.. alike.Select(holds => Bits.Where(tenants.Policies.Length, i =>
            (isUnseenAlike && (i == tenants.MissingBefore || i == tenants.MissingAfter))
            || same.Exists(t => holds[t] && (tenants.Twins[t].Before == i || tenants.Twins[t].After == i))))];
    }

    private static bool IsSame(SignInClass one, Twin twin) =>
        one.Surely[twin.Before] == one.Surely[twin.After] && one.Perhaps[twin.Before] == one.Perhaps[twin.After]
        && (twin.HasSameText || one.Surely[twin.Before] == one.Perhaps[twin.Before]);
}

/// <summary>What there is in all, so that words can tell a part from it.</summary>
internal sealed record Everything(ImmutableArray<Means> Means, int Users);
