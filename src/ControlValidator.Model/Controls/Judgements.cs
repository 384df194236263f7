using System.ComponentModel;

namespace ControlValidator.Model;

/// <summary>
/// Makes the methods of policies callable in one way. The code that is compiled with each policy uses it, so that the calls themselves are
/// compiled once, ahead of time, and not with every policy.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Judgements
{
    public static Judgement OfResource(Func<Resource, Verdict> check) => (resource, _) => check(resource!);

    public static Judgement OfResource(Func<Resource, Snapshot, Verdict> check) => (resource, snapshot) => check(resource!, snapshot!);

    public static Judgement OfView<T>(Func<Resource, T> view, Func<T, Verdict> check)
        where T : class => (resource, _) => check(view(resource!));

    public static Judgement OfView<T>(Func<Resource, T> view, Func<T, Snapshot, Verdict> check)
        where T : class => (resource, snapshot) => check(view(resource!), snapshot!);

    public static Judgement OfSnapshot(Func<Snapshot, Verdict> check) => (_, snapshot) => check(snapshot!);
}
