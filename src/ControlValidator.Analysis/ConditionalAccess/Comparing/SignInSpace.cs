using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>All sign-ins of some people by some clients, divided by what the policies of both sides can tell apart.</summary>
/// <param name="dimensions">Means first, who last.</param>
/// <param name="means">The means of each class of the first dimension.</param>
/// <param name="everything">What there is beyond these people and clients.</param>
internal sealed class SignInSpace(BothTenants tenants, ImmutableArray<Dimension> dimensions, ImmutableArray<ImmutableArray<Means>> means, Everything everything)
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
        var alike = tenants.Twins.Where(twin => dimensions[..^1].All(dimension => dimension.Classes.All(one => Same(one, twin)))).ToList();
        if (tenants.UnseenBefore is not null && string.Equals(tenants.UnseenBefore, tenants.UnseenAfter, StringComparison.Ordinal))
            alike.Add((tenants.MissingBefore, tenants.MissingAfter));
        return [.. dimensions[^1].Classes.Select(who =>
        {
            var ofWho = alike.Where(twin => Same(who, twin)).ToList();
            return Bits.Where(tenants.Policies.Length, i => ofWho.Exists(twin => twin.Before == i || twin.After == i));
        })];
    }

    private static bool Same(SignInClass one, (int Before, int After) twin) =>
        one.Surely[twin.Before] == one.Surely[twin.After] && one.Perhaps[twin.Before] == one.Perhaps[twin.After];
}

/// <summary>What there is in all, so that words can tell a part from it.</summary>
internal sealed record Everything(ImmutableArray<Means> Means, int Users);
