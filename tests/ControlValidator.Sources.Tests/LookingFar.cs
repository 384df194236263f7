using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Sources.Tests;

/// <summary>What a document is may stand behind more than the beginning that is looked at first.</summary>
public sealed class LookingFar
{
    private const string Row = """{ "id": "/subscriptions/s/providers/Microsoft.X/y/a", "name": "a", "type": "Microsoft.X/y", "good": false }""";
    private const string User = """{ "id": "1", "userPrincipalName": "ada@contoso.example" }""";

    private static readonly string Filler = new('x', 300_000);

    private static readonly string[] Documents =
    [
        $$"""{ "facets": ["{{Filler}}"], "count": 1, "data": [{{Row}}] }|resource-graph|/data/0""",
        $$"""{ "filler": "{{Filler}}", "value": [{{Row}}] }|arm-page|/value/0""",
        $$"""{ "filler": "{{Filler}}", "count": 1, "data": { "columns": [{ "name": "type" }, { "name": "id" }], "rows": [["Microsoft.X/y", "/subscriptions/s/a"]] } }|resource-graph-table|/data/rows/0""",
        $$"""[{ "filler": "{{Filler}}", "name": "a", "type": "Microsoft.X/y" }]|az-resource-list|/0""",
        $$"""{ "value": [{ "filler": "{{Filler}}", "id": "1" }], "@odata.context": "x#users" }|graph-page|/value/0""",
        $$"""{ "filler": "{{Filler}}", "name": "a", "type": "Microsoft.X/y", "properties": {} }|az-resource|""",
        $$"""{ "filler": "{{Filler}}", "conditional_access_policies": [{ "Id": "1" }] }|scubagear|/conditional_access_policies/0""",
    ];

    private Export export = null!;

    [SetUp]
    public void Open() => export = new();

    [TearDown]
    public void Close() => export.Dispose();

    [TestCaseSource(nameof(Documents))]
    public void A_document_is_known_whatever_stands_before_its_rows(string example)
    {
        var parts = example.Split('|');

        var outcome = export.Read(export.File("a.json", parts[0]));

        Assert.That(outcome.Problems, Is.Empty);
        Assert.That(outcome.Manifest.Documents.Single().Kind, Is.EqualTo(parts[1]));
        var seen = outcome.Seen[^1];
        Assert.That(outcome.Estate.Locate(new(outcome.Estate.Load(seen.Origin), "", "")).Pointer, Is.EqualTo(parts[2]));
    }

    [Test]
    public void Lines_are_counted_from_the_documents_first_one()
    {
        var text = new StringBuilder("{\n\"facets\": [\n");
        for (var i = 0; i < 40_000; i++)
            text.Append("\"some text\",\n");
        text.Append("1],\n\"count\": 1,\n\"data\": [\n").Append(Row).Append("]}");

        var outcome = export.Read(export.File("a.json", text.ToString()));

        var good = outcome.Estate.Locate(new(outcome.Estate.Load(outcome.Seen.Single().Origin), "/good", "false"));
        Assert.That((good.Line, good.Pointer), Is.EqualTo((40_006, "/data/0/good")));
    }

    [TestCase(3 << 20)]
    [TestCase((1 << 20) - 20)]
    [TestCase((1 << 20) + 1)]
    public void A_long_text_is_passed_over_wherever_it_ends(int length)
    {
        var text = $$"""{ "a": "\\\"{{new string('x', length)}}\\", "n": 1, "value": [{{Row}}] }""";

        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Problems, Is.Empty);
        Assert.That(outcome.Seen.Single().Name, Is.EqualTo("a"));
    }

    [Test]
    public void A_long_name_is_passed_over_too()
    {
        var text = $$"""{ "{{new string('x', 2 << 20)}}": 1, "value": [{{Row}}] }""";

        Assert.That(export.Read(export.File("a.json", text)).Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_first_row_that_is_too_long_hides_no_other()
    {
        var text = $$"""[{ "type": "Microsoft.X/y", "a": "{{new string('x', 5 << 20)}}" }, {{Row}}]""";

        var outcome = export.Read(export.File("a.json", text), SourceLimits.Default with { RowBytes = 2 << 20 });

        Assert.That(outcome.Problems, Is.EqualTo(["CV2010 1 /0"]));
        Assert.That(outcome.Seen.Single().Name, Is.EqualTo("a"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void More_around_the_rows_than_is_looked_at_is_told(bool before)
    {
        var filler = $"\"filler\": \"{new string('x', 6 << 20)}\"";
        var rows = $"\"value\": [{Row}]";
        var text = before ? $"{{ {filler}, {rows} }}" : $"{{ {rows}, {filler} }}";

        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Estate.Diagnostics.Single().Code, Is.EqualTo("CV2010"));
        Assert.That(outcome.Of("Microsoft.X/y"), Is.EqualTo(Completeness.Partial));
        Assert.That(outcome.Manifest.Documents.Single().Sha256,
            Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
    }

    [Test]
    public void What_no_reader_knows_stays_unknown()
    {
        var text = $$"""{ "filler": "{{Filler}}", "hello": [{{User}}] }""";

        Assert.That(export.Read(export.File("a.json", text)).Problems, Is.EqualTo(["CV2018 0"]));
    }
}
