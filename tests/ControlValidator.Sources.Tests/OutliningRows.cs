using System.Text;
using System.Text.Json;

namespace ControlValidator.Sources.Tests;

/// <summary>Rows that are not parsed are taken for what the parser would take them for, or are left to it.</summary>
public sealed class OutliningRows
{
    private const string Row = """{"id":"/a","type":"t/t","properties":{"list":[1,-2.5,{"x":"\"\u0041\\"},[],{}],"on":true,"none":null},"é":"ü"}""";

    [TestCase(Row)]
    [TestCase("{}")]
    [TestCase("{} , {\r\n\t} ,{}")]
    [TestCase(Row + "," + Row)]
    [TestCase("""{"a":0,"b":-0,"c":0.10,"d":10,"e":true,"f":false,"g":null,"h":""}""")]
    public void Good_rows_are_taken_wherever_blocks_begin(string text)
    {
        for (var shift = 0; shift < 130; shift++)
        {
            var bytes = Encoding.UTF8.GetBytes(new string(' ', shift) + text);
            var outliner = new RowOutliner(64);

            Assert.That(outliner.TryRead(bytes), $"{shift}");
            Assert.That(outliner.Rows.Select(r => Encoding.UTF8.GetString(bytes, r.Start, r.Length)), Is.EqualTo(Parsed(bytes)!.Select(r => r.GetRawText())), $"{shift}");
        }
    }

    [TestCase("")]
    [TestCase(",")]
    [TestCase("{},")]
    [TestCase(",{}")]
    [TestCase("{}{}")]
    [TestCase("{}}")]
    [TestCase("1")]
    [TestCase("[]")]
    [TestCase("""{"a"}""")]
    [TestCase("""{"a":}""")]
    [TestCase("""{"a":1,}""")]
    [TestCase("""{,"a":1}""")]
    [TestCase("""{"a":1 "b":2}""")]
    [TestCase("""{"a":1:2}""")]
    [TestCase("""{a:1}""")]
    [TestCase("""{"a":[1,]}""")]
    [TestCase("""{"a":[,1]}""")]
    [TestCase("""{"a":[1}""")]
    [TestCase("""{"a":{]}""")]
    [TestCase("""{"a":01}""")]
    [TestCase("""{"a":-}""")]
    [TestCase("""{"a":1.}""")]
    [TestCase("""{"a":.5}""")]
    [TestCase("""{"a":1e}""")]
    [TestCase("""{"a":+1}""")]
    [TestCase("""{"a":1é}""")]
    [TestCase("""{"a":truefalse}""")]
    [TestCase("""{"a":nul}""")]
    [TestCase("""{"a":NaN}""")]
    [TestCase("""{"a":"b"c}""")]
    [TestCase("""{"a":1"b"}""")]
    [TestCase("""{"a":'b'}""")]
    [TestCase("""{"a":"\x"}""")]
    [TestCase("""{"a":"\u12g4"}""")]
    [TestCase("""{"a":"\u12"}""")]
    [TestCase("""{"a":\"b"}""")]
    [TestCase("{\"a\":\"b\nc\"}")]
    [TestCase("{\"a\":\"b\u0001c\"}")]
    [TestCase("{\"a\":\0 1}")]
    [TestCase("{\"a\":\u000c1}")]
    [TestCase("""{"a":"b}""")]
    [TestCase("""{"a":1}/**/""")]
    [TestCase("""{"a":1,"b":2,"a":1}""")]
    [TestCase("""{"b":[{"a":1,"a":1}]}""")]
    [TestCase("""{"a":1,"\u0061":2}""")]
    public void Bad_rows_are_left_to_the_parser_wherever_blocks_begin(string text)
    {
        for (var shift = 0; shift < 130; shift++)
            Assert.That(new RowOutliner(64).TryRead(Encoding.UTF8.GetBytes(new string(' ', shift) + text)), Is.False, $"{shift}");
    }

    [TestCase(0, 2, 0, 0, 0, 0, true)]
    [TestCase(127, 128, 130, 140, 150, 250, true)]
    [TestCase(1 << 20, 1 << 14, (1 << 20) + 5, (1 << 20) + 300, (1 << 20) + 400, (1 << 20) + 16_000, true)]
    [TestCase(0, int.MaxValue, 1, int.MaxValue - 1, 0, int.MaxValue, true)]
    [TestCase(int.MaxValue - 2, 2, 0, 0, 0, 0, false)]
    public void What_is_told_of_a_row_arrives(int start, int length, int type, int typeEnd, int id, int idEnd, bool isPlain)
    {
        var row = new OutlinedRow(start, length, type..typeEnd, id..idEnd, isPlain);
        var bytes = new byte[OutlinedRow.MostBytes];

        var written = row.Write(bytes);
        var read = 0;

        Assert.That(OutlinedRow.Read(bytes.AsSpan(0, written), ref read), Is.EqualTo(row));
        Assert.That(read, Is.EqualTo(written));
    }

    [TestCase("""{"id":"/a","type":"t"}""", "t", "/a")]
    [TestCase("""{"ID":"/a","Type":"t","type":"u"}""", "u", "/a")]
    [TestCase("""{"id":"/a","type":null,"resourceType":"u","ResourceId":"/b"}""", "u", "/b")]
    [TestCase("""{"roleAssignmentId":"/r","type":"t","extensionResourceType":"x"}""", "x", "/r")]
    [TestCase("""{"properties":{"id":"/no","type":"no"},"id":"/a","type":"t","resources":null}""", "t", "/a")]
    public void What_routes_a_row_is_read_as_where_it_is_parsed(string text, string type, string id)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var outliner = new RowOutliner(64);

        Assert.That(outliner.TryRead(bytes));

        var row = outliner.Rows[0];
        Assert.That((row.IsPlain, Encoding.UTF8.GetString(bytes.AsSpan(row.Type)), Encoding.UTF8.GetString(bytes.AsSpan(row.Id))), Is.EqualTo((true, type, id)));
    }

    [TestCase("""{"type":"t"}""")]
    [TestCase("""{"id":"/a"}""")]
    [TestCase("""{"id":"","type":"t"}""")]
    [TestCase("""{"id":1,"type":"t"}""")]
    [TestCase("""{"id":"/a","type":" t"}""")]
    [TestCase("""{"id":"/a","type":"t\u0041"}""")]
    [TestCase("""{"id":"/ä","type":"t"}""")]
    [TestCase("""{"id":"/a","type":"t","Resources":[]}""")]
    public void Rows_that_need_a_second_look_are_to_be_parsed(string text)
    {
        var outliner = new RowOutliner(64);

        Assert.That(outliner.TryRead(Encoding.UTF8.GetBytes(text)));
        Assert.That(outliner.Rows[0].IsPlain, Is.False);
    }

    [TestCase(62, true)]
    [TestCase(63, false)]
    [TestCase(200, false)]
    public void Rows_that_nest_deep_are_left_to_the_parser(int lists, bool taken) =>
        Assert.That(new RowOutliner(64).TryRead(Encoding.UTF8.GetBytes($$"""{"a":{{new string('[', lists)}}{{new string(']', lists)}}}""")), Is.EqualTo(taken));

    [Test]
    public void Whatever_the_bytes_nothing_is_taken_that_the_parser_refuses()
    {
        var text = Encoding.UTF8.GetBytes($"{Row}, {Row.Replace(":", " : ", StringComparison.Ordinal)},{{\"b\":\"{new string('x', 70)}\\\\\",\"n\":12.5E+3}}");
        var outliner = new RowOutliner(64);
        var taken = 0;
        for (var seed = 0; seed < 60_000; seed++)
        {
            var changed = Changed(text, seed);
            if (!System.Text.Unicode.Utf8.IsValid(changed))
                continue;
            var parsed = Parsed(changed);

            if (!outliner.TryRead(changed))
                continue;
            Assert.That(parsed, Is.Not.Null, $"{seed}: {Encoding.UTF8.GetString(changed)}");
            Assert.That(outliner.Rows.Select(r => Encoding.UTF8.GetString(changed, r.Start, r.Length)), Is.EqualTo(parsed!.Select(r => r.GetRawText())), $"{seed}");
            taken++;
        }
        // some changes are harmless, as within a text
        Assert.That(taken, Is.AtLeast(1000));
    }

    [Test]
    public void A_colon_or_comma_in_the_place_of_another_is_noticed()
    {
        var text = Encoding.UTF8.GetBytes($"{Row}, {Row}");
        var separators = Enumerable.Range(0, text.Length).Where(i => text[i] is (byte)':' or (byte)',').ToList();
        foreach (var from in separators)
        {
            for (var to = 0; to < text.Length; to++)
            {
                var moved = text.ToList();
                moved.RemoveAt(from);
                moved.Insert(to, text[from]);
                NothingIsTakenThatTheParserRefuses([.. moved]);
            }
            foreach (var other in separators)
            {
                var swapped = (byte[])text.Clone();
                (swapped[from], swapped[other]) = (text[other], text[from]);
                NothingIsTakenThatTheParserRefuses(swapped);
            }
        }
    }

    [TestCase("", 4)]
    [TestCase("""{"value":[{"id":"/v","type":"Microsoft.X/y"},{"id":"/v","type":"Microsoft.X/y"}],"nextLink":"more"}""", 1)]
    [TestCase("""[{"id":"/a","type":"Microsoft.X/y"},{"type":"Microsoft.X/y","name":"n"},{"id":"/b","type":"Microsoft.X/y","resources":[{"type":"z","name":"p"}]},{"id":"/c"},{"id":"/d","type":"Microsoft.X/y","type":"q"}]""", 2)]
    [TestCase("""[{"id":"/a","type":"Microsoft.X/y"},{"id":"/b","type":"Microsoft.X/y","n":1,}, {"id":"/c","type":"Microsoft.X/y"}]""", 2)]
    [TestCase("""[{"id":"/a","type":"Microsoft.X/y"},{"id":"/b","type":"Micro""", 1)]
    [TestCase("""{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users","value":[{"id":"u","displayName":"U"}]}""", 2)]
    public void An_estate_that_is_outlined_and_one_that_follows_its_log_are_the_estate_that_is_read(string text, int parallel)
    {
        using var export = new Export();
        var file = export.File("a.json", text.Length > 0 ? text : Many());
        var read = export.Read(file, parallel: parallel);
        using var outlined = Estate.Open([file], Stream.Null, new(parallel, AsOf: null, SourceLimits.Default));
        using var following = Estate.Open([file], Stream.Null, new(parallel, AsOf: null, SourceLimits.Default) { KeepsOpen = true });
        var log = outlined.KeepLog();

        outlined.Read();
        using var messages = log.Messages.SelectMany(m => m).GetEnumerator();
        following.Follow(() => messages.MoveNext() ? messages.Current : null);
        var seen = new System.Collections.Concurrent.ConcurrentBag<Seen>();
        following.Read(() => r => seen.Add(new(r.Origin, r.Type, r.Id, r.Name, r.Parent, r.Root.ToString())), CancellationToken.None);

        Assert.That(outlined.Snapshot.Manifest.Collections.Sum(c => c.Rows), Is.EqualTo(read.Seen.Count));
        Assert.That(outlined.Diagnostics, Is.EqualTo(read.Estate.Diagnostics));
        Assert.That(JsonSerializer.Serialize(outlined.Snapshot.Manifest), Is.EqualTo(JsonSerializer.Serialize(read.Manifest)));
        Assert.That(read.Seen.Select(s => outlined.Load(s.Origin).Root.ToString()), Is.EqualTo(read.Seen.Select(s => s.Json)));
        Assert.That(outlined.Snapshot.Resources.Select(r => r.Id), Is.EqualTo(read.Estate.Snapshot.Resources.Select(r => r.Id)));
        Assert.That(seen.OrderBy(s => s.Origin), Is.EqualTo(read.Seen));
        Assert.That(following.Snapshot.Manifest.Collections, Is.EqualTo(read.Manifest.Collections));
    }

    /// <summary>Long enough for several batches and threads.</summary>
    private static string Many() => $"[{string.Join(",\n", Enumerable.Range(0, 8000).Select(i =>
        $$"""{"id":"/subscriptions/s/providers/Microsoft.X/y/{{i % 7990}}","type":"Microsoft.{{(i % 3 == 0 ? "X/y" : "Z/w")}}","properties":{"text":"{{new string('p', i % 300)}}\u00e9"} }"""))}]";

    private static List<JsonElement>? Parsed(byte[] text)
    {
        try
        {
            var rows = JsonDocument.Parse((byte[])[(byte)'[', .. text, (byte)']'], new JsonDocumentOptions { MaxDepth = 65 }).RootElement.EnumerateArray().ToList();
            return rows.TrueForAll(r => r.ValueKind is JsonValueKind.Object) ? rows : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void NothingIsTakenThatTheParserRefuses(byte[] text)
    {
        if (new RowOutliner(64).TryRead(text))
            Assert.That(Parsed(text), Is.Not.Null, Encoding.UTF8.GetString(text));
    }

    private static byte[] Changed(byte[] text, int seed)
    {
        const string signs = "{}[]:,\"\\ \n0-.eEtfnu1\u0001é";
        var state = ((ulong)seed * 0x9E3779B97F4A7C15) | 1;
        var changed = text.ToList();
        for (var left = 1 + Roll(2); left > 0; left--)
        {
            var at = Roll(changed.Count);
            switch (Roll(3))
            {
                case 0:
                    changed[at] = (byte)signs[Roll(signs.Length)];
                    break;
                case 1:
                    changed.RemoveAt(at);
                    break;
                default:
                    changed.Insert(at, (byte)signs[Roll(signs.Length)]);
                    break;
            }
        }
        return [.. changed];

        int Roll(int below)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)below);
        }
    }
}
