using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Engine.Tests;

public sealed class ProvingChecks
{
    private const string Good = """{ "name": "good", "expect": "Pass", "resources": [{ "type": "Test/things", "name": "a", "value": 1 }] }""";
    private const string Bad = """{ "name": "bad", "expect": "Fail", "resources": [{ "type": "Test/things", "name": "a", "value": 2 }] }""";

    private static readonly Check IsOne = Estates.OnThing(r => r["value"].Is(1));

    [Test]
    public void A_check_is_proven_once_it_has_been_seen_to_fail_and_agrees_with_all_its_cases()
    {
        Assert.That(ShortcomingOf(IsOne, Good, Bad), Is.Null);
    }

    [Test]
    public void A_check_without_a_failing_case_is_unproven()
    {
        Assert.That(ShortcomingOf(IsOne, Good), Is.EqualTo("no case shows the check failing"));
    }

    [Test]
    public void A_check_that_cannot_fail_is_unproven()
    {
        Assert.That(
            ShortcomingOf(Estates.OnThing(_ => Verdict.Pass), Good, Bad),
            Does.StartWith("case \"bad\" expects Fail, the check gives Pass"));
    }

    [Test]
    public void A_policy_without_cases_is_unproven()
    {
        Assert.That(ShortcomingOf(IsOne), Is.EqualTo("no case names the control"));
    }

    [TestCase("""{ "name": "x", "expect": "pass", "resources": [] }""", "`expect` is one of Pass, Fail, NotApplicable, Unknown, Error")]
    [TestCase("""{ "name": "x", "expect": "4", "resources": [] }""", "`expect` is one of Pass, Fail, NotApplicable, Unknown, Error")]
    [TestCase("""{ "name": "x", "expect": "Pass", "resources": {} }""", "`resources` is a list")]
    [TestCase("""{ "expect": "Pass", "resources": [] }""", "the case has no `name`")]
    [TestCase("""{ "name": "x", "expect": "Pass", "resources": [], "resource": 1 }""", "a case has no member `resource`")]
    [TestCase("""{ "name": "x", "expect": "Pass", "resources": [], "\name": 1 }""", """a case has no member `\name`""")]
    [TestCase("""{ "name": "x", "expect": "Pass", "resources": [], "asOf": "soon" }""", "`asOf` is no point in time such as 2026-01-31T00:00:00Z")]
    [TestCase("7", "a case is an object")]
    public void A_malformed_case_is_reported_and_leaves_the_check_unproven(string text, string message)
    {
        var file = Read(Good, Bad, text);

        Assert.That(file.Diagnostics.Single().Message, Is.EqualTo(message));
        Assert.That(file.Diagnostics.Single().Span.Line, Is.EqualTo(4));
        Assert.That(Proving.Prove([IsOne], file).Single().Proven, Is.False);
    }

    [Test]
    public void Cases_that_are_no_JSON_are_reported_with_their_line()
    {
        var file = CaseFileReader.Read("cases.json", Encoding.UTF8.GetBytes("{\n  \"cases\": [\n}"));

        Assert.That(file.Diagnostics.Single().Code, Is.EqualTo("CV4001"));
        Assert.That(file.Diagnostics.Single().Span.Line, Is.EqualTo(3));
    }

    [Test]
    public void A_case_can_say_that_a_collection_is_empty_or_could_not_be_read()
    {
        var none = Estates.OnSnapshot(s => s.All("Test/things").IsEmpty());

        var given = ShortcomingOf(none,
            """{ "name": "none", "expect": "Pass", "resources": [], "exported": ["Test/things"] }""",
            """{ "name": "unread", "expect": "Unknown", "resources": [], "unread": ["Test/things"] }""",
            """{ "name": "not exported", "expect": "Unknown", "resources": [] }""",
            """{ "name": "one", "expect": "Fail", "resources": [{ "type": "Test/things", "name": "a" }] }""");

        Assert.That(given, Is.Null);
    }

    private static string? ShortcomingOf(Check check, params string[] cases) => Proving.Prove([check], Read(cases)).Single().Shortcoming;

    private static CaseFile Read(params string[] cases) =>
        CaseFileReader.Read("cases.json", Encoding.UTF8.GetBytes($"{{ \"cases\": [\n{string.Join(",\n", cases)}\n] }}"));
}
