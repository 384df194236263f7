using System.Collections;
using ControlValidator.Model.Metering;

namespace ControlValidator.Model;

/// <summary>
/// The resources of one kind. A violation found among those at hand is real however many are missing; that there is none
/// can only be said of a complete collection.
/// </summary>
public sealed class ResourceSet<T>(
    IEnumerable<Resource> resources, Func<Resource, T> view, Completeness completeness, string what, Recorder? recorder = null, int layers = 0) : IEnumerable<T>
{
    public Completeness Completeness => completeness;

    /// <summary>What is at hand, complete or not. A pass must not rest on this.</summary>
    public IEnumerable<T> Known
    {
        get
        {
            Watch();
            return Counted().Select(view);
        }
    }

    /// <summary>How many there are; known only from below where some are missing.</summary>
    public Quantity Count => CountOf(static _ => Verdict.Pass);

    private bool IsComplete => completeness is Completeness.Complete;

    private Node Place => Node.Missing(
        completeness switch
        {
            Completeness.Complete or Completeness.Partial => Gap.None,
            Completeness.NotRead => Gap.NotRead,
            Completeness.NotExported => Gap.NotExported,
        }, recorder is null ? null : Trail.Named(what, recorder));

    public Verdict All(Func<T, Verdict> judge) => Ask(Quantifier.All(IsComplete), judge);

    public Verdict Any(Func<T, Verdict> judge) => Ask(Quantifier.Any(IsComplete), judge);

    public Verdict None(Func<T, Verdict> judge) => !Any(judge);

    public Quantity CountOf(Func<T, Verdict> judge)
    {
        Watch();
        long held = 0, open = 0;
        foreach (var resource in Counted())
            Quantity.Count(judge(view(resource)), ref held, ref open);
        return Quantity.Of(held, IsComplete ? held + open : null, Place);
    }

    public Verdict IsEmpty() => Count.Is(0);

    public Verdict IsNotEmpty() => Count.AtLeast(1);

    /// <summary>The same set, each resource read in another way.</summary>
    public ResourceSet<TView> As<TView>(Func<T, TView> other) => new(resources, r => other(view(r)), completeness, what, recorder, Deeper());

    /// <summary>Those for which a plain condition holds.</summary>
    public ResourceSet<T> Where(Func<T, bool> condition) => new(resources.Where(r => condition(view(r))), view, completeness, what, recorder, Deeper());

    /// <exception cref="UnreadSettingException">The collection is not complete; the engine makes the check's verdict unknown.</exception>
    public IEnumerator<T> GetEnumerator()
    {
        Watch();
        return IsComplete ? Known.GetEnumerator() : throw new UnreadSettingException($"{what} {Describe(completeness)}");
    }

    /// <summary>The same resources through another view, which needs no view of theirs before.</summary>
    internal ResourceSet<TView> Through<TView>(Func<Resource, TView> other) => new(resources, other, completeness, what, recorder);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Sets over sets are gone through by calls within calls.</summary>
    private int Deeper()
    {
        FuelTank.Current.CheckDepth(layers + 1);
        return layers + 1;
    }

    private IEnumerable<Resource> Counted()
    {
        foreach (var resource in resources)
        {
            FuelTank.Current.Spend(1);
            yield return resource;
        }
    }

    private void Watch() => recorder?.Watcher?.Invoke(new(null, what, typeof(ResourceSet), NamesAbsence: false, IsCompared: true));

    private Verdict Ask(Quantifier quantifier, Func<T, Verdict> judge)
    {
        Watch();
        foreach (var resource in Counted())
            quantifier.Add(judge(view(resource)));
        return quantifier.Over(Place);
    }

    private static string Describe(Completeness completeness) => completeness switch
    {
        Completeness.Complete => "is complete",
        Completeness.Partial => "is incomplete in the export",
        Completeness.NotRead => "could not be read by the exporter",
        Completeness.NotExported => "is not in the export",
    };
}

/// <summary>Makes sets of resources.</summary>
public static class ResourceSet
{
    /// <param name="resources">What is at hand; gone through anew for each question.</param>
    /// <param name="what">The resource type, as it is to be named in sentences.</param>
    public static ResourceSet<Resource> Of(IEnumerable<Resource> resources, Completeness completeness, string what, Recorder? recorder = null) =>
        new(resources, static resource => resource, completeness, what, recorder);
}

/// <summary>How much of a collection is in the snapshot.</summary>
public enum Completeness
{
    /// <summary>Nothing says that it was exported at all.</summary>
    NotExported,

    /// <summary>The exporter tried, and says that it could not read it.</summary>
    NotRead,

    /// <summary>Some of it: the source counts more than the snapshot holds.</summary>
    Partial,

    /// <summary>All that the source has, as far as the export says.</summary>
    Complete,
}
