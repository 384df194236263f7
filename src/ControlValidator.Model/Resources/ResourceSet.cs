using System.Collections;

namespace ControlValidator.Model;

/// <summary>
/// The resources of one kind. A violation found among those at hand is real however many are missing; that there is none
/// can only be said of a complete collection.
/// </summary>
public sealed class ResourceSet<T>(IEnumerable<T> known, Completeness completeness, string what, Recorder? recorder = null) : IEnumerable<T>
{
    public Completeness Completeness => completeness;

    /// <summary>What is at hand, complete or not. A pass must not rest on this.</summary>
    public IEnumerable<T> Known => known;

    /// <summary>How many there are; known only from below where some are missing.</summary>
    public Quantity Count => Quantity.Of(known, static _ => Verdict.Pass, Place, IsComplete);

    private bool IsComplete => completeness is Completeness.Complete;

    private Node Place => Node.Missing(
        completeness switch
        {
            Completeness.Complete or Completeness.Partial => Gap.None,
            Completeness.NotRead => Gap.NotRead,
            Completeness.NotExported => Gap.NotExported,
        }, recorder is null ? null : Trail.Named(what, recorder));

    public Verdict All(Func<T, Verdict> judge) => Quantifier.All(known, judge, Place, IsComplete);

    public Verdict Any(Func<T, Verdict> judge) => Quantifier.Any(known, judge, Place, IsComplete);

    public Verdict None(Func<T, Verdict> judge) => !Any(judge);

    public Quantity CountOf(Func<T, Verdict> judge) => Quantity.Of(known, judge, Place, IsComplete);

    public Verdict IsEmpty() => Count.Is(0);

    public Verdict IsNotEmpty() => Count.AtLeast(1);

    /// <summary>The same set, each resource read in another way.</summary>
    public ResourceSet<TView> As<TView>(Func<T, TView> view) => new(known.Select(view), completeness, what, recorder);

    /// <summary>Those for which a plain condition holds.</summary>
    public ResourceSet<T> Where(Func<T, bool> condition) => new(known.Where(condition), completeness, what, recorder);

    /// <exception cref="UnreadSettingException">The collection is not complete; the engine makes the check's verdict unknown.</exception>
    public IEnumerator<T> GetEnumerator() => IsComplete
        ? known.GetEnumerator()
        : throw new UnreadSettingException($"{what} {Describe(completeness)}");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Describe(Completeness completeness) => completeness switch
    {
        Completeness.Complete => "is complete",
        Completeness.Partial => "is incomplete in the export",
        Completeness.NotRead => "could not be read by the exporter",
        Completeness.NotExported => "is not in the export",
    };
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
