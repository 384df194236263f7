using System.Collections.Immutable;
using ControlValidator.Analysis.Comparing;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Says a box in words: who, what for, from where and by what means, and which policy made the difference.</summary>
internal sealed class BoxWords(
    BothTenants tenants, ImmutableArray<Dimension> dimensions, ImmutableArray<ImmutableArray<Means>> means, Everything everything, ApplicationNames names, bool opened)
{
    private const int MostPolicies = 3;
    private const int MostValues = 4;

    internal Change Tell(FoundBox box)
    {
        var respects = ImmutableArray.CreateBuilder<ChangeRespect>();
        respects.Add(Who(box.Box.Chosen[^1]));
        respects.Add(Target(box.Box.Chosen[^2]));
        for (var d = dimensions.Length - 3; d > 0; d--)
        {
            if (!IsAny(d, box.Box.Chosen[d]))
                respects.Add(Respect(d, box.Box.Chosen[d]));
        }
        respects.AddRange(new MeansWords(means, everything.Means).Tell(box.Box.Chosen[0]));
        var kind = (opened, box.IsSure) switch
        {
            (true, true) => ChangeKind.Opened,
            (true, false) => ChangeKind.MayOpen,
            (false, true) => ChangeKind.Closed,
            (false, false) => ChangeKind.MayClose,
        };
        return new(kind, respects.ToImmutable(), Why(box), Places(box));
    }

    private ChangeRespect Who(Bits chosen)
    {
        ImmutableArray<Person> people = [.. chosen.Numbers().SelectMany(c => dimensions[^1].Classes[c].People)];
        ImmutableArray<string> ids = [.. people.Select(static person => person.IsAnyone ? person.Name : person.Id)];
        if (people is [{ IsAnyone: true } anyone])
            return new("who", anyone.Name, ids);
        return people.Length > 1 && people.Count(static person => !person.IsAnyone) == everything.Users
            ? new("who", $"all {everything.Users} users", ids)
            : ChangeRespect.Named("who", [.. people.Select(static person => person.Name)], "users") with { Values = ids };
    }

    private ChangeRespect Target(Bits chosen)
    {
        var labels = Labels(dimensions.Length - 2, chosen);
        var applications = labels.Where(IsApplication).ToList();
        var words = labels.Where(static label => !IsApplication(label)).Select(Purpose).ToList();
        if (applications.Count > 0 && applications.Count == dimensions[^2].Classes.SelectMany(static c => c.Labels).Count(IsApplication))
            words.Insert(0, "any application");
        else
            words.InsertRange(0, applications.Select(names.Of));
        return new("target", List(words, "targets"), [.. labels]);
    }

    private ChangeRespect Respect(int dimension, Bits chosen)
    {
        var labels = Labels(dimension, chosen);
        var name = dimensions[dimension].Name;
        return new(name, name switch
        {
            "place" => List([.. PlaceClasses.Gather([.. labels])], "places"),
            "platform" => $"on {List(labels, "platforms")}",
            _ => $"{name} {List([.. labels.Select(static l => l.ToLowerInvariant())], "levels")}",
        }, [.. labels]);
    }

    private List<string> Labels(int dimension, Bits chosen) => [.. chosen.Numbers().SelectMany(c => dimensions[dimension].Classes[c].Labels).Distinct(StringComparer.Ordinal)];

    // What may not exist at all is no gap in "any".
    private bool IsAny(int dimension, Bits chosen)
    {
        var classes = dimensions[dimension].Classes;
        return Bits.Where(classes.Length, c => classes[c].Exists is Truth.Yes).IsWithin(chosen);
    }

    private string Why(FoundBox box)
    {
        var why = Keeper(box.Keeper);
        if (box.IsSure)
            return why;
        var doubts = tenants.Written.Numbers().Where(i => tenants.IsOfAfter(i) == opened && IsOpen(box, i)).Select(Name).ToList();
        var unseen = opened ? tenants.UnseenAfter : tenants.UnseenBefore;
        return string.Join("; ", new[]
        {
            why,
            !tenants.Written[box.Keeper] || !IsOpen(box, box.Keeper) ? null
                : opened ? $"whether {Name(box.Keeper)} kept them out is not known" : $"whether {Name(box.Keeper)} keeps them out is not known",
            doubts.Count == 0 ? null : $"whether {string.Join(", ", doubts.Take(MostPolicies))} {(opened ? "keeps" : "kept")} them out is not known",
            unseen,
        }.OfType<string>().Distinct(StringComparer.Ordinal));
    }

    private bool IsOpen(FoundBox box, int policy)
    {
        var holds = Truth.Yes;
        for (var d = 0; d < dimensions.Length; d++)
        {
            var one = dimensions[d].Classes[box.Witness[d]];
            holds = TruthLogic.And(holds, one.Surely[policy] ? Truth.Yes : one.Perhaps[policy] ? Truth.Unknown : Truth.No);
        }
        return holds is Truth.Unknown;
    }

    /// <summary>What became of the policy that kept them out before, or keeps them out now.</summary>
    private string Keeper(int policy)
    {
        if (policy == tenants.AbsentBefore)
            return "before, there was no such account that could sign in";
        if (policy == tenants.AbsentAfter)
            return "there is no such account any more that could sign in";
        if (policy == tenants.MissingBefore)
            return $"before: {tenants.UnseenBefore}";
        if (policy == tenants.MissingAfter)
            return $"after: {tenants.UnseenAfter}";
        var name = Name(policy);
        var others = opened ? tenants.After.Policies : tenants.Before.Policies;
        if (others.FirstOrDefault(p => string.Equals(p.Id, tenants.Policies[policy].Id, StringComparison.OrdinalIgnoreCase)) is not { } other)
            return opened ? $"{name} is gone" : $"{name} is new";
        if (other.Enforces is Truth.No)
            return opened ? $"{name} is not enforced any more" : $"{name} is enforced now";
        return tenants.Twins.Any(twin => twin.HasSameText && (twin.Before == policy || twin.After == policy))
            ? opened ? $"{name} does not keep them out any more, though its text is the same" : $"{name} keeps them out now, though its text is the same"
            : $"{name} was changed";
    }

    private ImmutableArray<string> Places(FoundBox box)
    {
        if (tenants.Written[box.Keeper])
            return [tenants.Policies[box.Keeper].Id];
        var person = dimensions[^1].Classes[box.Witness[^1]].People[0];
        return person.IsAnyone ? [] : [person.Id];
    }

    private string Name(int policy) => $"`{tenants.Policies[policy].Name}`";

    private static bool IsApplication(string label) => !label.StartsWith("urn:", StringComparison.Ordinal) && !label.StartsWith("authentication context", StringComparison.Ordinal);

    private static string Purpose(string label) => label switch
    {
        SignInTarget.RegisterSecurityInformation => "registering security information",
        SignInTarget.RegisterDevice => "registering a device",
        _ => label,
    };

    internal static string List(IReadOnlyList<string> words, string what) => words.Count switch
    {
        1 => words[0],
        <= MostValues => $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}",
        _ => $"{words.Count} {what} ({string.Join(", ", words.Take(MostValues - 1))} and {words.Count - MostValues + 1} more)",
    };
}
