using ControlValidator.Analysis.Comparing;
using ControlValidator.Analysis.Tests.Graph;

namespace ControlValidator.Analysis.Tests.Comparing;

/// <summary>Paths to critical assets that opened or closed.</summary>
public sealed class ComparingPaths
{
    [Test]
    public void An_administrator_whom_the_policy_leaves_out_opens_a_path_to_him()
    {
        var difference = Compare(new(), new() { LeftOut = ["ada"] });

        var opened = difference.Changes.Single(c => c.Kind is ChangeKind.Opened);
        Assert.That(opened.Set, Does.StartWith("from the internet × `ada@harbour.example`"));
        Assert.That(opened.Why, Is.EqualTo("`Internet` can authenticate as `ada@harbour.example`"));
    }

    [Test]
    public void What_opens_one_way_closes_the_other_way()
    {
        var (closed, open) = (new Harbour(), new Harbour { LeftOut = ["ada"] });

        Assert.That(Sets(Compare(open, closed), ChangeKind.Closed), Is.EqualTo(Sets(Compare(closed, open), ChangeKind.Opened)));
        Assert.That(Sets(Compare(open, closed), ChangeKind.Opened), Is.Empty);
    }

    [Test]
    public void A_path_that_cannot_be_told_any_more_may_be_open()
    {
        var difference = Compare(new(), new() { Unread = ["microsoft.graph.conditionalAccessPolicy"] });

        Assert.That(difference.Changes.Select(c => c.Kind), Does.Contain(ChangeKind.MayOpen).And.Not.Contain(ChangeKind.Opened));
    }

    [Test]
    public void Nothing_changed_between_an_estate_and_itself() =>
        Assert.That(Compare(new() { LeftOut = ["ada"] }, new() { LeftOut = ["ada"] }) is { Changes.IsEmpty: true, Missing.IsEmpty: true });

    private static Difference Compare(Harbour before, Harbour after) => PathComparison.Between(before.Snapshot(), after.Snapshot());

    private static string[] Sets(Difference difference, ChangeKind kind) => [.. difference.Changes.Where(c => c.Kind == kind).Select(c => c.Set)];
}
