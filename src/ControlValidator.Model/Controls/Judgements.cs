using System.ComponentModel;

namespace ControlValidator.Model;

/// <summary>
/// Makes the methods of policies callable in one way. The code that is compiled with each policy uses it, so that the calls themselves are
/// compiled once, ahead of time, and not with every policy.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Judgements
{
    public static Judgement OfResource(Func<Resource, Verdict> check) => new ResourceCall(check).Judge;

    public static Judgement OfResource(Func<Resource, Snapshot, Verdict> check) => new ResourceInSnapshotCall(check).Judge;

    public static Judgement OfView<T>(Func<Resource, T> view, Func<T, Verdict> check)
        where T : class => new ViewCall<T>(view, check).Judge;

    public static Judgement OfView<T>(Func<Resource, T> view, Func<T, Snapshot, Verdict> check)
        where T : class => new ViewInSnapshotCall<T>(view, check).Judge;

    public static Judgement OfSnapshot(Func<Snapshot, Verdict> check) => new SnapshotCall(check).Judge;

    private sealed class ResourceCall(Func<Resource, Verdict> check) : JudgementCall
    {
        public override Delegate Method => check;

        public override Verdict Judge(Resource? resource, Snapshot? snapshot) => check(resource!);
    }

    private sealed class ResourceInSnapshotCall(Func<Resource, Snapshot, Verdict> check) : JudgementCall
    {
        public override Delegate Method => check;

        public override Verdict Judge(Resource? resource, Snapshot? snapshot) => check(resource!, snapshot!);
    }

    private sealed class ViewCall<T>(Func<Resource, T> view, Func<T, Verdict> check) : JudgementCall
        where T : class
    {
        public override Delegate Method => check;

        public override Verdict Judge(Resource? resource, Snapshot? snapshot) => check(view(resource!));
    }

    private sealed class ViewInSnapshotCall<T>(Func<Resource, T> view, Func<T, Snapshot, Verdict> check) : JudgementCall
        where T : class
    {
        public override Delegate Method => check;

        public override Verdict Judge(Resource? resource, Snapshot? snapshot) => check(view(resource!), snapshot!);
    }

    private sealed class SnapshotCall(Func<Snapshot, Verdict> check) : JudgementCall
    {
        public override Delegate Method => check;

        public override Verdict Judge(Resource? resource, Snapshot? snapshot) => check(snapshot!);
    }
}
