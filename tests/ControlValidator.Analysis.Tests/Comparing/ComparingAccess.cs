using ControlValidator.Analysis.Comparing;
using ControlValidator.Analysis.Tests.Access;
using static ControlValidator.Analysis.Tests.Access.Tenant;

namespace ControlValidator.Analysis.Tests.Comparing;

/// <summary>Who came to be able to do something that leads to everything else.</summary>
public sealed class ComparingAccess
{
    private const string Reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

    [Test]
    public void A_new_owner_is_able_at_his_scope_and_told_once()
    {
        var difference = Compare(new() { Assignments = [Assign("ben", Reader, Group)] }, new() { Assignments = [Assign("ben", Reader, Group), Assign("ada", Owner)] });

        var opened = difference.Changes.Single();
        Assert.That(opened.Kind, Is.EqualTo(ChangeKind.Opened));
        Assert.That(opened.Set, Does.StartWith("`ada@contoso.example` × give out roles, run code on virtual machines").And.EndsWith($"× at `{Subscription}`"));
        Assert.That(opened.Why, Is.EqualTo($"`ada@contoso.example` has `Owner` at `{Subscription}`"));
    }

    [Test]
    public void Two_with_the_same_power_at_the_same_scope_are_one_set() =>
        Assert.That(Compare(new(), new() { Assignments = [Assign("ada", Owner), Assign("ben", Owner)] }).Changes.Single().Respects[0].Words, Is.EqualTo("`ada@contoso.example` and `ben@contoso.example`"));

    [Test]
    public void What_may_be_activated_is_told_apart_from_what_is_held()
    {
        var change = Compare(new() { Assignments = [Assign("ben", Reader)] }, new() { Assignments = [Assign("ben", Reader)], Eligible = [MayActivate("ada", Owner)] }).Changes.Single();

        Assert.That((change.Kind, change.Respects[1].Words.EndsWith(", once activated", StringComparison.Ordinal)), Is.EqualTo((ChangeKind.Opened, true)));
    }

    [Test]
    public void An_eligible_owner_who_became_a_standing_one_is_newly_able_at_once() =>
        Assert.That(
            Compare(new() { Eligible = [MayActivate("ada", Owner)] }, new() { Assignments = [Assign("ada", Owner)] }).Changes.Select(c => (c.Kind, c.Respects[1].Words.EndsWith("once activated", StringComparison.Ordinal))),
            Is.EqualTo([(ChangeKind.Opened, false)]));

    [Test]
    public void A_denial_closes_and_its_end_opens()
    {
        var free = new Tenant { Assignments = [Assign("ada", Owner)] };
        var denied = free with { Denials = [Deny(Subscription, ["*"], [Everyone])] };

        Assert.That(Kinds(Compare(free, denied)), Is.EqualTo([ChangeKind.Closed]));
        Assert.That(Kinds(Compare(denied, free)), Is.EqualTo([ChangeKind.Opened]));
    }

    [Test]
    public void Members_that_one_export_lacks_are_never_called_unchanged()
    {
        var known = new Tenant { Assignments = [Assign("crew", Owner)], Groups = [("crew", ["ada"])] };
        var unknown = known with { Groups = [("crew", null)] };

        Assert.That(Kinds(Compare(unknown, known)), Is.EqualTo([ChangeKind.MayOpen]));
        Assert.That(Compare(unknown, known).Missing, Is.Not.Empty);
    }

    [Test]
    public void Nothing_changed_between_a_tenant_and_itself()
    {
        var tenant = new Tenant { Assignments = [Assign("crew", Owner), Assign("ada", Contributor)], Groups = [("crew", null)] };

        Assert.That(Compare(tenant, tenant) is { Changes.IsEmpty: true, Missing.IsEmpty: true });
    }

    private static Difference Compare(Tenant before, Tenant after) => AccessComparison.Between(before.Snapshot(), after.Snapshot());

    private static IEnumerable<ChangeKind> Kinds(Difference difference) => difference.Changes.Select(c => c.Kind);
}
