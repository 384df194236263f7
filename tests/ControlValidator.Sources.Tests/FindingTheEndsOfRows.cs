using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Sources.Tests;

public sealed class FindingTheEndsOfRows
{
    private static readonly string[] Texts =
        ["", "a", "\\", "\\\\", "\"", "a\\\"b", "[{", "}],", "é", "😀", "\n", "\u0001", new string('x', 70), new string('\\', 65), "e5", "{\"a\":[1,2]}"];

    [Test]
    public void Every_array_is_cut_where_the_json_reader_cuts_it()
    {
        var property = Prop.ForAll(Arrays(), Gen.Choose(1, 200).ToArbitrary(), (text, piece) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            return Cuts(bytes, piece).SequenceEqual(Expected(bytes)) && Feeds(bytes, piece) == bytes.AsSpan().Count((byte)'\n');
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), property);
    }

    [Test]
    public void A_cut_at_any_byte_changes_nothing()
    {
        var text = Encoding.UTF8.GetBytes("""[ {"a":"x\\\"],[","b":[[],{}],"c":"\\"} , [1,2,"\\\\\""],"plain",null , -1.5e3, {"z":{"y":{"x":[{}]}}} ]""");
        var expected = Expected(text);

        for (var cut = 1; cut < text.Length; cut++)
        {
            var scanner = new ElementScanner { Boundaries = [] };
            scanner.Scan(text.AsSpan(1, cut - 1));
            var before = scanner.Boundaries.Select(b => b + 1).ToList();
            scanner.Boundaries.Clear();
            scanner.Scan(text.AsSpan(cut));
            var all = before.Concat(scanner.Boundaries.Select(b => b + cut));

            Assert.That(all, Is.EqualTo(expected), $"cut at {cut}");
            Assert.That(scanner.End + cut, Is.EqualTo(text.Length - 1));
        }
    }

    [TestCase("[1e5]", true)]
    [TestCase("[1E+5]", true)]
    [TestCase("[true,false,null,15]", false)]
    [TestCase("""["1e5 0e0"]""", false)]
    [TestCase("[0.25, -3]", false)]
    public void Numbers_with_an_exponent_are_noticed(string text, bool noticed)
    {
        var scanner = default(ElementScanner);
        scanner.Scan(Encoding.UTF8.GetBytes(text).AsSpan(1));

        Assert.That(scanner.Suspect, Is.EqualTo(noticed));
    }

    [TestCase("""["\ud83d\ude00"]""", true)]
    [TestCase("""["\uDC00"]""", true)]
    [TestCase("""["\u0027", "\\ud800", "ud800"]""", false)]
    public void Halves_of_characters_are_noticed(string text, bool noticed)
    {
        // wherever the blocks of 64 bytes happen to begin
        for (var shift = 0; shift < 70; shift++)
        {
            var scanner = default(ElementScanner);
            scanner.Scan(Encoding.UTF8.GetBytes(new string(' ', shift) + text).AsSpan(1));

            Assert.That(scanner.Suspect, Is.EqualTo(noticed), $"{shift}");
        }
    }

    [Test]
    public void Numbers_with_more_digits_than_a_double_can_hold_are_noticed()
    {
        var scanner = default(ElementScanner);
        scanner.Scan(Encoding.UTF8.GetBytes($"[{new string('9', 309)}]").AsSpan(1));

        Assert.That(scanner.Suspect);
    }

    [TestCase("""{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}, {"a":5}""", false)]
    [TestCase("""{"a":1,"b":2,"a":3}""", true)]
    [TestCase("""{"a":"x:y","b":"\\\"a\":1","c":2}""", false)]
    [TestCase("""{"abcdefghijklmnop":{"abcdefghijklmnop":1},"abcdefghijklmno_":2}""", false)]
    [TestCase("""{"a":1,"\u0061":2}""", true)]
    [TestCase("""{"":1,"":2}""", true)]
    public void Names_that_repeat_in_an_object_are_noticed(string rows, bool noticed)
    {
        var names = new RepeatedNames();

        // wherever the blocks of 64 bytes happen to begin
        for (var shift = 0; shift < 130; shift++)
            Assert.That(names.Suspects(Encoding.UTF8.GetBytes(new string(' ', shift) + rows)), Is.EqualTo(noticed), $"{shift}");
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(8)]
    [TestCase(9)]
    [TestCase(40)]
    public void Names_of_any_length_are_told_apart(int length)
    {
        var names = Enumerable.Range(0, 200).Select(i => new string('n', Math.Max(0, length - 3)) + $"{(char)(i + 0x100)}{new string('x', Math.Min(length, 3) - 1)}");
        var row = $"{{{string.Join(",", names.Select(n => $"\"{n}\":0"))}}}";

        Assert.That(new RepeatedNames().Suspects(Encoding.UTF8.GetBytes(row)), Is.False);
        Assert.That(new RepeatedNames().Suspects(Encoding.UTF8.GetBytes(row[..^1] + "," + row[1..])), Is.True);
    }

    private static List<int> Cuts(byte[] text, int piece)
    {
        var scanner = new ElementScanner { Boundaries = [] };
        var cuts = new List<int>();
        for (var at = 1; at < text.Length; at += piece)
        {
            scanner.Boundaries.Clear();
            scanner.Scan(text.AsSpan(at, Math.Min(piece, text.Length - at)));
            cuts.AddRange(scanner.Boundaries.Select(b => b + at));
        }
        return cuts;
    }

    private static int Feeds(byte[] text, int piece)
    {
        var scanner = default(ElementScanner);
        for (var at = 1; at < text.Length; at += piece)
            scanner.Scan(text.AsSpan(at, Math.Min(piece, text.Length - at)));
        return scanner.LineFeeds;
    }

    /// <summary>Where the commas between the elements of the outermost array stand.</summary>
    private static List<int> Expected(byte[] text)
    {
        var cuts = new List<int>();
        var reader = new Utf8JsonReader(text);
        reader.Read();
        var end = -1;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (end >= 0)
                cuts.Add(end + text.AsSpan(end).IndexOf((byte)','));
            reader.Skip();
            end = (int)reader.BytesConsumed;
        }
        return cuts;
    }

    private static Arbitrary<string> Arrays() =>
        (from items in Gen.ListOf(Value(3))
         from space in Gen.Elements("", " ", "\n", "\r\n  ")
         select $"[{space}{string.Join($",{space}", items)}{space}]").ToArbitrary();

    private static Gen<string> Value(int depth)
    {
        var plain = Gen.OneOf(
            Gen.Elements(Texts).Select(t => JsonSerializer.Serialize(t, RelaxedText.Options)),
            Gen.Elements("1", "-2.5", "3e7", "true", "false", "null"));
        if (depth == 0)
            return plain;
        var inner = Gen.ListOf(Value(depth - 1)).Resize(4);
        return Gen.OneOf(
            plain,
            inner.Select(i => $"[{string.Join(", ", i)}]"),
            inner.Select(i => $"{{{string.Join(",", i.AsEnumerable().Select((v, n) => $"\"k{n}\\\"\" : {v}"))}}}"));
    }
}

internal static class RelaxedText
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
