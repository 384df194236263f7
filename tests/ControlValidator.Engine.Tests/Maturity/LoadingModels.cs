using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Engine.Tests.Maturity;

public sealed class LoadingModels
{
    private static readonly string Good = Given.Json(
        """
        { "id": "I2.1", "title": "t", "pillar": "Identities", "level": 2, "rule": "Pass", "controls": ["CV-A"], "coverage": 0.9,
          "method": "Prove", "completeness": ["users"], "waivable": true, "maxSnapshotAgeDays": 7,
          "notApplicable": { "empty": ["users"], "reason": "r" } }
        """,
        """{ "id": "I3.1", "title": "t", "pillar": "Identities", "level": 3, "rule": "Complete", "completeness": ["*"], "waivable": false }""");

    // The text before the arrow is replaced by the text after it; the brackets mark the place that is blamed.
    [TestCase("\"title\": \"Test\"", "[|\"titel\"|]: \"Test\", \"title\": \"T\"", "CV5003", "/titel", "`titel` is not a member that is known here")]
    [TestCase("\"id\": \"test\", ", "[||]", "CV5004", "", "`id` is missing")]
    [TestCase("\"title\": \"Test\"", "[|\"title\"|]: \" \"", "CV5005", "/title", "an empty text stands where a text is expected")]
    [TestCase("\"title\": \"Test\"", "[|\"title\"|]: 12", "CV5005", "/title", "`12` stands where a text is expected")]
    [TestCase("\"coverage\": 0.9", "[|\"coverage\"|]: 0", "CV5005", "/criteria/0/coverage", "`0` stands where a share above 0 and up to 1 is expected")]
    [TestCase("\"coverage\": 0.9", "[|\"coverage\"|]: 1e400", "CV5005", "/criteria/0/coverage", "`1e400` stands where a share above 0 and up to 1 is expected")]
    [TestCase("\"waivable\": true", "[|\"waivable\"|]: \"yes\"", "CV5005", "/criteria/0/waivable", "`\"yes\"` stands where `true` or `false` is expected")]
    [TestCase("\"maxSnapshotAgeDays\": 7", "[|\"maxSnapshotAgeDays\"|]: 0.5", "CV5005", "/criteria/0/maxSnapshotAgeDays", "`0.5` stands where a whole number of days from 1 to 3660 is expected")]
    [TestCase("\"controls\": [\"CV-A\"]", "\"controls\": [[|{|] }]", "CV5005", "/criteria/0/controls/0", "an empty selector stands where a choice of controls is expected")]
    [TestCase("\"title\": \"Test\"", "\"title\": \"Test\", [|\"title\"|]: \"Test\"", "CV5006", "/title", "the member `title` stands twice in one object")]
    [TestCase("\"id\": \"I3.1\"", "[|\"id\"|]: \"I2.1\"", "CV5006", "/criteria/1/id", "the criterion `I2.1` stands twice")]
    [TestCase("{ \"level\": 5, \"name\": \"five\"", "{ [|\"level\"|]: 6, \"name\": \"five\"", "CV5007", "/levels/4/level", "`6` is not a level from 1 to 5")]
    [TestCase("\"level\": 2, \"rule\": \"Pass\", \"controls\": [\"CV-A\"]", "\"level\": 2, \"rule\": \"Pass\", \"controls\": [{ [|\"level\"|]: 2.5 }]", "CV5007", "/criteria/0/controls/0/level", "`2.5` is not a level from 1 to 5")]
    [TestCase("{ \"level\": 4, \"name\"", "[|{|] \"level\": 3, \"name\"", "CV5008", "/levels/3", "level 3 stands where level 4 is expected")]
    [TestCase("\"level\": 5,\u0001", "[|\"criteria\"|]", "CV5008", "/criteria", "pillar Assets has no criterion at level 5")]
    [TestCase("\"pillar\": \"Identities\", \"level\": 2", "[|\"pillar\"|]: \"Identity\", \"level\": 2", "CV5009", "/criteria/0/pillar", "`Identity` is none of Assets, Identities, CloudPosture, AttackPaths")]
    [TestCase("\"method\": \"Prove\"", "[|\"method\"|]: \"3\"", "CV5009", "/criteria/0/method", "`3` is none of Inspect, Simulate, Prove, Observe")]
    [TestCase("\"controls\": [\"CV-A\"]", "\"controls\": [[|\"CV-[AB]\"|]]", "CV5010", "/criteria/0/controls/0", "the pattern `CV-[AB]` holds `[`, which has no meaning in a pattern")]
    [TestCase("\"SQL\": \"CV-SQL-*\"", "[|\"SQL\"|]: \"CV-SQL-*|CV-DB-*\"", "CV5010", "/families/SQL", "the pattern `CV-SQL-*|CV-DB-*` holds `|`, which has no meaning in a pattern")]
    [TestCase("\"completeness\": [\"users\"]", "\"completeness\": [[|\"user\"|]]", "CV5011", "/criteria/0/completeness/0", "`user` is not among `collections`")]
    [TestCase("\"empty\": [\"users\"]", "\"empty\": [[|\"*\"|]]", "CV5011", "/criteria/0/notApplicable/empty/0", "`*` is not among `collections`")]
    [TestCase("\"rule\": \"Complete\"", "\"rule\": \"Complete\", [|\"coverage\"|]: 1", "CV5012", "/criteria/1/coverage", "`coverage` has no meaning under the rule `Complete`")]
    [TestCase("\"waivable\": false", "[|\"waivable\"|]: true", "CV5013", "/criteria/1/waivable", "a criterion about completeness is marked as waivable")]
    public void A_mistake_is_reported_with_its_code_and_place(string old, string marked, string code, string pointer, string message)
    {
        var (json, line, column) = old.EndsWith('\u0001') ? WithoutAssetsLevelFive() : Marked(old, marked);

        var loaded = Parse(json);

        var first = loaded.Diagnostics.First(d => d.Code == code);
        Assert.That(loaded.Model, Is.Null);
        Assert.That(first.Message, Is.EqualTo(message));
        Assert.That(first.Span.Pointer, Is.EqualTo(pointer));
        if (marked != "[||]")
            Assert.That((first.Span.File, first.Span.Line, first.Span.Column), Is.EqualTo(("model.json", line, column)));
    }

    [TestCase("\"rule\": \"Pass\", \"controls\": [\"CV-A\"]", "\"rule\": \"Pass\"", "the rule `Pass` needs `controls`")]
    [TestCase("\"rule\": \"Pass\", \"controls\": [\"CV-A\"]", "\"rule\": \"InTime\", \"controls\": [\"CV-A\"]", "the rule `InTime` needs `needs`")]
    [TestCase("\"rule\": \"Complete\", \"completeness\": [\"*\"]", "\"rule\": \"Complete\", \"completeness\": []", "the rule `Complete` needs `completeness`")]
    [TestCase("\"rule\": \"Complete\"", "\"rule\": \"Floor\"", "the rule `Floor` stands at level 1, and only there")]
    public void A_rule_and_its_members_belong_together(string old, string replacement, string message)
    {
        var loaded = Parse(Replace(old, replacement));

        Assert.That(loaded.Diagnostics.Select(d => (d.Code, d.Message)), Has.Member(("CV5012", message)));
    }

    [TestCase("", 1, 1, "the file is empty")]
    [TestCase("{\n  \"id\": }", 2, 9, "the text is not JSON from here on")]
    [TestCase("{ \"id\": \"x\", }", 1, 14, "the text is not JSON from here on")]
    [TestCase("{}\n{}", 2, 1, "the text is not JSON from here on")]
    [TestCase("{ \"id\": \"\\ud800\" }", 1, 10, "the text is not Unicode here")]
    public void A_text_that_is_not_JSON_is_reported_where_it_stops_being_so(string json, int line, int column, string message)
    {
        var only = Parse(json).Diagnostics.Single();

        Assert.That((only.Code, only.Span.Line, only.Span.Column, only.Message), Is.EqualTo(("CV5002", line, column, message)));
    }

    [Test]
    public void Bytes_that_are_not_UTF_8_are_reported_where_they_stand()
    {
        var only = MaturityModel.Parse(new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xFF, (byte)'"' }, "model.json").Diagnostics.Single();

        Assert.That((only.Code, only.Span.Line, only.Span.Column), Is.EqualTo(("CV5002", 2, 2)));
    }

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("12")]
    [TestCase("{ \"levels\": 1, \"criteria\": {}, \"collections\": [], \"families\": 2 }")]
    [TestCase("{ \"levels\": [1, null], \"criteria\": [\"x\", {}, { \"controls\": {} }] }")]
    public void Any_other_JSON_is_refused_without_breaking(string json)
    {
        var loaded = Parse(json);

        Assert.That(loaded.Succeeded, Is.False);
        Assert.That(loaded.Diagnostics, Is.Not.Empty);
    }

    [Test]
    public void Nesting_without_end_is_refused()
    {
        var loaded = Parse(new string('[', 300));

        Assert.That(loaded.Diagnostics.Single().Code, Is.EqualTo("CV5002"));
    }

    [Test]
    public void A_near_name_is_offered()
    {
        var loaded = Parse(Replace("\"completeness\": [\"users\"]", "\"completeness\": [\"user\"]"));

        Assert.That(loaded.Diagnostics.Single().Help, Is.EqualTo("Did you mean `users`?"));
    }

    [Test]
    public void Several_mistakes_are_reported_in_the_order_of_the_text()
    {
        var loaded = Parse(Replace("\"method\": \"Prove\"", "\"method\": \"Guess\"").Replace("\"id\": \"test\"", "\"id\": 1", StringComparison.Ordinal));

        Assert.That(loaded.Diagnostics.Select(d => d.Code), Is.EqualTo(["CV5005", "CV5009"]));
    }

    [Test]
    public void A_byte_order_mark_and_Windows_line_ends_change_nothing()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Good.Replace("\n", "\r\n", StringComparison.Ordinal))).ToArray();

        Assert.That(MaturityModel.Parse(bytes, "model.json").Diagnostics, Is.Empty);
    }

    [Test]
    public void A_file_that_is_not_there_is_a_diagnostic()
    {
        var loaded = MaturityModel.Load(Path.Combine(TestContext.CurrentContext.WorkDirectory, "no-such-model.json"));

        Assert.That(loaded.Diagnostics.Single().ToString(), Does.EndWith("no-such-model.json: error CV5001: the maturity model cannot be read: it is not there"));
    }

    [Test]
    public void A_folder_is_no_model()
    {
        Assert.That(MaturityModel.Load(TestContext.CurrentContext.WorkDirectory).Diagnostics.Single().Code, Is.EqualTo("CV5001"));
    }

    [Test]
    public void A_good_model_holds_what_its_text_says()
    {
        var model = Parse(Good).Model;

        var criterion = model?.Criteria.Single(c => c.Id == "I2.1");
        Assert.That(criterion, Is.Not.Null);
        Assert.That((criterion!.Pillar, criterion.Level, criterion.Rule, criterion.Method), Is.EqualTo((Pillar.Identities, 2, CriterionRule.Pass, Method.Prove)));
        Assert.That((criterion.Coverage, criterion.MaxSnapshotAgeDays, criterion.Waivable), Is.EqualTo((0.9m, (int?)7, true)));
        Assert.That(criterion.NotApplicable?.Reason, Is.EqualTo("r"));
        Assert.That(model!.Criteria.Select(c => (c.Pillar, c.Level)), Is.Ordered);
    }

    private static LoadedMaturityModel Parse(string json) => MaturityModel.Parse(Encoding.UTF8.GetBytes(json), "model.json");

    private static string Replace(string old, string replacement)
    {
        Assert.That(Good, Does.Contain(old));
        var at = Good.IndexOf(old, StringComparison.Ordinal);
        return Good[..at] + replacement + Good[(at + old.Length)..];
    }

    private static (string Json, int Line, int Column) Marked(string old, string marked)
    {
        var text = Replace(old, marked);
        var at = text.IndexOf("[|", StringComparison.Ordinal);
        return (text.Remove(text.IndexOf("|]", StringComparison.Ordinal), 2).Remove(at, 2), text[..at].Count(c => c == '\n') + 1, at - text.LastIndexOf('\n', at));
    }

    private static (string Json, int Line, int Column) WithoutAssetsLevelFive()
    {
        var json = Replace("\"pillar\": \"Assets\", \"level\": 5", "\"pillar\": \"Assets\", \"level\": 4");
        var at = json.IndexOf("\"criteria\"", StringComparison.Ordinal);
        return (json, json[..at].Count(c => c == '\n') + 1, at - json.LastIndexOf('\n', at));
    }
}
