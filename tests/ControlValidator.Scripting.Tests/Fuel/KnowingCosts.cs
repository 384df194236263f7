using ControlValidator.Scripting.AllowList;
using ControlValidator.Scripting.Fuel;

namespace ControlValidator.Scripting.Tests.Fuel;

/// <summary>Whatever a policy may call has a cost.</summary>
public sealed class KnowingCosts
{
    private static readonly string[] NoCalls = [AllowListText.AttributesHeading, AllowListText.InterfacesHeading, AllowListText.InsteadHeading];

    private static IEnumerable<TestCaseData> Listed =>
        from entry in AllowListText.Lines(AllowedSymbols.ReadText())
        where !NoCalls.Contains(entry.Heading)
        let colon = entry.Line.IndexOf(':', StringComparison.Ordinal)
        let type = entry.Line[..colon]
        let allowed = AllowListText.Members(entry.Line[(colon + 1)..])
        from member in allowed.Everything ? ["*"] : allowed.Members.Select(m => m.Name).Distinct(StringComparer.Ordinal)
        select new TestCaseData(type, member);

    [TestCaseSource(nameof(Listed))]
    public void A_member_that_policies_may_use_has_a_cost(string type, string member)
    {
        var name = AllowListText.IsNamespace(type) ? AllowListText.NamespaceOf(type) + ".Any" : AllowListText.Key(type);
        var real = member is "*" ? "Equals" : member;

        Assert.That(CostList.Shipped.Find(name, real), Is.Not.Null);
    }
}
