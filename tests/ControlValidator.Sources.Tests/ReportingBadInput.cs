using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Sources.Tests;

public sealed class ReportingBadInput
{
    private const string Good = """{"id":"/subscriptions/s/providers/Microsoft.X/y/good","name":"good","type":"Microsoft.X/y"}""";

    private Export export = null!;

    [SetUp]
    public void Open() => export = new();

    [TearDown]
    public void Close() => export.Dispose();

    [TestCase("", "CV2003 0")]
    [TestCase(" \n ", "CV2003 0")]
    [TestCase($"[{Good},\n{{\"id\":\"/subscriptions/x\",\"type\":\"Microsoft.X/y\",\"prop", "CV2004 2 /1")]
    [TestCase($"[{Good}", "CV2004 1 /0")]
    [TestCase($"[{Good},\n{{\"id\":1 2}},\n{Good2}]", "CV2005 2 /1/id")]
    [TestCase($"[{Good},\n,{Good2}]", "CV2005 2 /1")]
    [TestCase($"[{Good},\n]", "CV2005 2 /1")]
    [TestCase($"[{Good},\n{{\"type\":\"Microsoft.X/y\",\n\"n\":NaN}},{Good2}]", "CV2011 3 /1/n")]
    [TestCase($"[{Good},\n{{\"type\":\"Microsoft.X/y\",\"n\":-Infinity}},{Good2}]", "CV2011 2 /1/n")]
    [TestCase($"[{Good},\n{{\"type\":\"Microsoft.X/y\",\"n\":[1,1e999]}},{Good2}]", "CV2011 2 /1/n/1")]
    [TestCase($"[{Good},\n{{\"type\":\"Microsoft.X/y\",\"p\":{{\"a\":1,\n\"b\":0,\"a\":2}}}},{Good2}]", "CV2007 3 /1/p/a")]
    [TestCase($"[{Good},\n{{\"type\":\"Microsoft.X/y\",\"name\":\"x\",\"a\":[],\"a\":[]}}]", "CV2026 2 /1/a")]
    [TestCase($"[{Good},\n{{\"id\":\"/subscriptions/s/providers/Microsoft.X/y/b\",\"name\":\"b\"}}]", "CV2012 2 /1")]
    [TestCase($"[{Good},\n{{\"type\":5}}]", "CV2012 2 /1/type")]
    [TestCase($"[{Good},\n 7]", "CV2013 2 /1")]
    [TestCase($"[{Good},\n{{\"type\":\"Microsoft.X/y\",\"a\":[\"\\ud800\"]}}]", "CV2009 2 /1/a")]
    [TestCase($"[{Good},\n{{\"type\":\"Microsoft.X/y\",\"name\":\"\\ud83d\\ude00\"}}]", null)]
    [TestCase($"[{Good}]\n[]", "CV2025 2")]
    [TestCase($"[{Good},\n{Good}]", "CV2008 2 /1")]
    public void The_place_of_the_problem_is_told(string text, string? expected)
    {
        var outcome = export.Read(export.File("a.json", text));

        string[] problems = expected is null ? [] : [expected];
        Assert.That(outcome.Problems, Is.EqualTo(problems));
    }

    private const string Good2 = """{"id":"/subscriptions/s/providers/Microsoft.X/y/other","name":"other","type":"Microsoft.X/y"}""";

    [Test]
    public void One_bad_row_costs_no_other()
    {
        var outcome = export.Read(export.File("a.json", $$"""[{{Good}},{"type":"Microsoft.X/y","n":NaN},{{Good2}}]"""));

        Assert.That(outcome.Seen.Select(s => s.Name), Is.EqualTo(["good", "other"]));
        Assert.That(outcome.Of("Microsoft.X/y"), Is.EqualTo(Completeness.Partial));
    }

    [Test]
    public void Nesting_beyond_bounds_is_a_problem_of_its_row()
    {
        var deep = $$"""{"type":"Microsoft.X/y","a":{{new string('[', 300)}}{{new string(']', 300)}}}""";

        var outcome = export.Read(export.File("a.json", $"[{Good},{deep},{Good2}]"));

        Assert.That(outcome.Estate.Diagnostics.Single().Code, Is.EqualTo("CV2006"));
        Assert.That(outcome.Seen, Has.Count.EqualTo(2));
    }

    [Test]
    public void Nesting_that_no_parser_would_bear_is_a_problem_of_its_row()
    {
        var deep = $$"""{"type":"Microsoft.X/y","a":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";

        var outcome = export.Read(export.File("a.json", $"[{Good},{deep},{Good2}]"));

        Assert.That(outcome.Estate.Diagnostics.Single().Code, Is.EqualTo("CV2006"));
        Assert.That(outcome.Seen, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_row_longer_than_is_read_is_passed_over([Values(1, 3)] int long_rows, [Values(true, false)] bool followed)
    {
        var limits = SourceLimits.Default with { RowBytes = 1 << 20 };
        var huge = $$"""{"type":"Microsoft.X/y","text":"{{new string('x', 3 << 20)}}"}""";
        var rows = Enumerable.Repeat(huge, long_rows).Prepend(Good).Concat(followed ? [Good2, Good3(1), Good3(2)] : []);

        var outcome = export.Read(export.File("a.json", $"[\n{string.Join(",\n", rows)}\n]\n"), limits);

        Assert.That(outcome.Problems, Is.EqualTo(Enumerable.Range(1, long_rows).Select(i => $"CV2010 {2 + i} /{i}")));
        int[] read = followed ? [0, long_rows + 1, long_rows + 2, long_rows + 3] : [0];
        Assert.That(outcome.Seen.Select(s => s.Origin.Row), Is.EqualTo(read));
        Assert.That(outcome.Seen.Select(s => outcome.Estate.Load(s.Origin).Id), Is.EqualTo(outcome.Seen.Select(s => s.Id)));
    }

    [Test]
    public void A_text_longer_than_is_read_is_a_problem_of_its_row()
    {
        var limits = SourceLimits.Default with { StringBytes = 1 << 20 };
        var huge = $$"""{"type":"Microsoft.X/y","text":"{{new string('x', 2 << 20)}}"}""";

        var outcome = export.Read(export.File("a.json", $"[{Good},\n{huge}]"), limits);

        Assert.That(outcome.Problems, Is.EqualTo(["CV2010 2 /1/text"]));
    }

    [Test]
    public void Bytes_that_are_no_utf8_are_a_problem_of_their_row()
    {
        var outcome = export.Read(export.File("a.json", Encoding.Latin1.GetBytes($"[{Good},\n{Good2.Replace("\"other\"", "\"Zoë\"", StringComparison.Ordinal)}]")));

        Assert.That(outcome.Problems, Is.EqualTo(["CV2009 2 /1"]));
        Assert.That(outcome.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public void Other_encodings_are_told()
    {
        var outcome = export.Read(export.File("a.json", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("[]")]));

        Assert.That(outcome.Problems, Is.EqualTo(["CV2009 0"]));
    }

    [Test]
    public void Ids_are_one_whatever_their_case()
    {
        export.File("1.json", $"[{Good}]");
        export.File("2.json", $"[{Good.Replace("good", "GOOD", StringComparison.Ordinal)}]");

        var diagnostic = export.Read(export.Folder).Estate.Diagnostics.Single();

        Assert.That(diagnostic.Code, Is.EqualTo("CV2008"));
        Assert.That(diagnostic.Span.File, Does.EndWith("2.json"));
        Assert.That(diagnostic.Message, Does.Contain("1.json, line 1"));
    }

    [Test]
    public void Objects_of_different_graph_types_may_share_an_id()
    {
        export.File("1.json", """{ "@odata.type": "#microsoft.graph.user", "id": "1" }""");
        export.File("2.json", """{ "@odata.type": "#microsoft.graph.group", "id": "1" }""");

        Assert.That(export.Read(export.Folder).Problems, Is.Empty);
    }

    [Test]
    public void A_path_that_is_not_there_is_told() =>
        Assert.That(export.Read($"{export.Folder}/nowhere").Problems, Is.EqualTo(["CV2001 0"]));

    [Test]
    public void An_empty_folder_is_told() =>
        Assert.That(export.Read(export.Folder).Problems, Is.EqualTo(["CV2023 0"]));

    [Test]
    public void A_file_that_cannot_be_opened_is_told()
    {
        export.File("1.json", $"[{Good}]");
        File.CreateSymbolicLink($"{export.Folder}/2.json", $"{export.Folder}/gone.json");

        var outcome = export.Read(export.Folder);

        Assert.That(outcome.Problems, Is.EqualTo(["CV2002 0"]));
        Assert.That(outcome.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public void More_files_than_are_read_are_told_of_the_folder_that_was_named()
    {
        foreach (var name in new[] { "1.json", "2.json", "a/3.json" })
            export.File(name, "[]");

        var diagnostic = export.Read(export.Folder, SourceLimits.Default with { FolderEntries = 1 }).Estate.Diagnostics.Single();

        Assert.That((diagnostic.Code, diagnostic.Span.File), Is.EqualTo(("CV2024", export.Folder)));
    }

    [Test]
    public void A_link_is_read_as_what_it_leads_to()
    {
        var text = $"[{string.Join(",\n", Enumerable.Range(0, 2000).Select(Good3))}]";
        export.File("real/a.txt", text);
        Directory.CreateDirectory($"{export.Folder}/links");
        File.CreateSymbolicLink($"{export.Folder}/links/a.json", $"{export.Folder}/real/a.txt");

        var outcome = export.Read($"{export.Folder}/links");

        Assert.That(outcome.Problems, Is.Empty);
        Assert.That(outcome.Seen, Has.Count.EqualTo(2000));
        Assert.That(outcome.Manifest.Documents.Single().Bytes, Is.EqualTo(text.Length));
    }

    [Test]
    public void A_folder_that_leads_back_to_itself_is_told_once()
    {
        export.File("a/1.json", $"[{Good}]");
        Directory.CreateSymbolicLink($"{export.Folder}/a/back", export.Folder);

        var outcome = export.Read(export.Folder);

        Assert.That(outcome.Problems, Is.EqualTo(["CV2014 0"]));
        Assert.That(outcome.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_entry_that_unpacks_to_too_much_is_not_unpacked()
    {
        var path = export.Zip("a.zip", ("bomb.json", new byte[64 << 20]), ("good.json", Encoding.UTF8.GetBytes($"[{Good}]")));

        var outcome = export.Read(path);

        Assert.That(outcome.Problems, Is.EqualTo(["CV2015 0"]));
        Assert.That(outcome.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_archive_that_unpacks_to_too_much_in_all_is_left()
    {
        var noise = new byte[600_000];
        for (var at = 0; at < noise.Length; at += 32)
            System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(at)).AsSpan(0, Math.Min(32, noise.Length - at)).CopyTo(noise.AsSpan(at));
        var path = export.Zip("a.zip", ("1", noise), ("2", noise), ("3", noise));

        var outcome = export.Read(path, SourceLimits.Default with { ArchiveBytes = 1_000_000 });

        Assert.That(outcome.Problems, Does.Contain("CV2015 0"));
    }

    [Test]
    public void An_archive_without_files_is_told()
    {
        Assert.That(export.Read(export.Zip("a.zip")).Problems, Is.EqualTo(["CV2023 0"]));
        Assert.That(export.Read(export.Zip("b.zip", (".git/a.json", "[]"u8.ToArray()))).Problems, Is.EqualTo(["CV2023 0"]));
    }

    [Test]
    public void An_archive_may_come_from_standard_input()
    {
        using var input = File.OpenRead(export.Zip("a.zip", ("1.json", Encoding.UTF8.GetBytes($"[{Good}]"))));

        var outcome = export.Read("-", standardInput: input);

        Assert.That(outcome.Manifest.Documents.Single().Path, Is.EqualTo("-!1.json"));
        Assert.That(outcome.Seen, Has.Count.EqualTo(1));
    }

    [TestCase("[")]
    [TestCase("{\"a\":")]
    public void Nesting_is_told_also_of_what_no_reader_knows(string opening)
    {
        var close = opening[0] == '[' ? "]" : "}";
        var text = string.Concat(Enumerable.Repeat(opening, 300)) + "1" + string.Concat(Enumerable.Repeat(close, 300));

        Assert.That(export.Read(export.File("a.json", text)).Estate.Diagnostics.Single().Code, Is.EqualTo("CV2006"));
    }

    [Test]
    public void Nesting_without_end_is_told_in_few_words()
    {
        var diagnostic = export.Read(export.File("a.json", new string('[', 100_000))).Estate.Diagnostics.Single();

        Assert.That(diagnostic.Code, Is.EqualTo("CV2006"));
        Assert.That(diagnostic.Span.Pointer, Has.Length.LessThan(300));
    }

    [Test]
    public void Of_one_object_a_line_the_broken_line_is_told()
    {
        var outcome = export.Read(export.File("a.jsonl", $"{Good}\n{{\"type\":\"Microsoft.X/y\",\n\"n\":NaN}}\n{Good2}"));

        Assert.That(outcome.Problems.First(), Is.EqualTo("CV2011 3 /n"));
        Assert.That(outcome.Seen, Has.Count.EqualTo(2));
    }

    [Test]
    public void Two_columns_of_one_name_are_told()
    {
        var outcome = export.Read(export.File("a.json",
            """{ "count": 1, "data": { "columns": [{ "name": "type" }, { "name": "type" }], "rows": [["Microsoft.X/y", "Microsoft.X/z"]] } }"""));

        Assert.That(outcome.Problems, Is.EqualTo(["CV2007 1 /data/columns"]));
        Assert.That(outcome.Seen, Is.Empty);
    }

    [TestCase("../out.json")]
    [TestCase("/etc/out.json")]
    [TestCase("a/../../out.json")]
    public void An_entry_that_points_out_of_the_archive_is_told(string name)
    {
        var outcome = export.Read(export.Zip("a.zip", (name, "[]"u8.ToArray())));

        Assert.That(outcome.Problems, Is.EqualTo(["CV2016 0"]));
    }

    [Test]
    public void A_damaged_archive_is_told()
    {
        var whole = File.ReadAllBytes(export.Zip("a.zip", ("1.json", "[]"u8.ToArray())));

        var outcome = export.Read(export.File("b.zip", whole[..^30]));

        Assert.That(outcome.Problems, Is.EqualTo(["CV2017 0"]));
    }

    [TestCase("""{ "@odata.context": "x#users", "@odata.count": "12", "value": [] }""", "CV2013 1 /@odata.count")]
    [TestCase("""{ "@odata.context": "x#users", "value": 5 }""", "CV2013 1 /value")]
    [TestCase("""[{ "properties": {}, "location": "x" }]""", "CV2013 1 /0")]
    [TestCase("""{ "totalRecords": 5, "data": { "columns": [{ "name": "a" }] } }""", "CV2013 1 /data/rows")]
    public void What_is_nearly_in_shape_is_held_against_the_schema(string text, string expected)
    {
        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Problems.First(), Is.EqualTo(expected));
    }

    [TestCase("""{ "@odata.context": "x#users",\n "@odata.count": [|"12", "value": [] }""", "/@odata.count", "a whole number is expected here.")]
    [TestCase("""{ "@odata.context": "x#users",\n "value": [|5 }""", "/value", "a list is expected here.")]
    [TestCase("""[{ "location": "x", "type": "a" },\n [|{ "properties": {}, "location": "x" }]""", "/1", "the property `type` is required here.")]
    [TestCase("""[[|{ "ResourceName": "a", "Properties": {} }]""", "/0", "one of the properties `ResourceType`, `Type`, `type` is required here.")]
    public void The_schema_tells_what_is_expected_where(string marked, string pointer, string expected)
    {
        var text = marked.Replace("\\n", "\n", StringComparison.Ordinal);
        var at = text.IndexOf("[|", StringComparison.Ordinal);

        var first = export.Read(export.File("a.json", text.Remove(at, 2))).Estate.Diagnostics.FirstOrDefault(d => d.Code == "CV2013");

        Assert.That(first?.Message, Does.EndWith($", {expected}"));
        Assert.That(first?.Span.Pointer, Is.EqualTo(pointer));
        Assert.That(first?.Span.Line, Is.EqualTo(1 + text[..at].Count(c => c == '\n')));
        Assert.That(first?.Span.Column, Is.EqualTo(at - text.LastIndexOf('\n', at)));
    }

    [Test]
    public void Of_many_problems_of_a_kind_the_first_are_shown_and_the_others_counted()
    {
        var rows = string.Join(",\n", Enumerable.Range(0, 5000).Select(i => $$"""{"id":"/subscriptions/s/providers/Microsoft.X/y/{{i}}","name":"n{{i}}"}"""));

        var diagnostics = export.Read(export.File("a.json", $"[{rows}]")).Estate.Diagnostics;

        Assert.That(diagnostics, Has.Length.EqualTo(50));
        Assert.That(diagnostics[49].Span.Line, Is.EqualTo(50));
        Assert.That(diagnostics[49].Message, Does.EndWith("There are 4950 more like this in the file."));
    }

    [Test]
    public void Every_rule_has_its_own_code() =>
        Assert.That(SourceRules.All.Select(r => r.Code), Is.Unique.And.Ordered);

    private static string Good3(int number) => Good.Replace("good", $"third{number}", StringComparison.Ordinal);
}
