using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Engine.Tests;

public sealed class ToleratingChanges
{
    private const string Cases = """
        { "cases": [
          { "name": "off", "expect": "Fail", "resources": [{ "type": "Test/things", "name": "a", "days": 1 }] },
          { "name": "on", "expect": "Pass", "resources": [{ "type": "Test/things", "name": "a", "days": 120 }] }
        ],
        "tolerates": [
          { "setting": "days", "to": ["<lower>"], "why": "the bound is ours to move" },
          { "setting": "hours", "why": "nobody reads it" }
        ] }
        """;

    private static readonly Check AtLeast90 = Estates.OnThing(r => r["days"].As<long>().AtLeast(90));

    [Test]
    public void A_declared_reason_excuses_a_survivor_and_is_shown()
    {
        var mutation = Measure(Cases);

        var excused = mutation.Mutants.Single(m => m.To == "<lower>");
        Assert.That(excused.State, Is.EqualTo(MutantState.Excused));
        Assert.That(excused.Reason, Is.EqualTo("the bound is ours to move"));
        Assert.That(mutation.Score.Percent, Is.EqualTo(100));
    }

    [Test]
    public void A_tolerance_that_excuses_nothing_is_known()
    {
        Assert.That(Measure(Cases).Used.Select(t => t.Setting), Is.EqualTo((string[])["days"]));
    }

    [TestCase("""{ "setting": "days" }""", "the tolerance does not say `why`")]
    [TestCase("""{ "setting": "days", "why": " " }""", "the tolerance does not say `why`")]
    [TestCase("""{ "why": "because" }""", "the tolerance names no `setting`")]
    [TestCase("""{ "setting": "days", "to": "1", "why": "because" }""", "`to` is a list of texts")]
    [TestCase("""{ "setting": 7, "why": "because" }""", "`setting` is a text")]
    [TestCase("""{ "settings": "days", "why": "because" }""", "a tolerance has no member `settings`")]
    [TestCase("7", "a tolerance is an object")]
    public void A_malformed_tolerance_is_reported_where_it_stands(string tolerance, string message)
    {
        var file = Read($"{{ \"cases\": [],\n\"tolerates\": [\n{tolerance}] }}");

        Assert.That(file.Diagnostics.Single().Code, Is.EqualTo("CV7001"));
        Assert.That(file.Diagnostics.Single().Message, Is.EqualTo(message));
        Assert.That(file.Diagnostics.Single().Span.Line, Is.EqualTo(3));
    }

    private static CheckMutation Measure(string cases) => Mutator.Measure(AtLeast90, 1, Read(cases));

    private static CaseFile Read(string cases) => CaseFileReader.Read("cases.json", Encoding.UTF8.GetBytes(cases));
}
