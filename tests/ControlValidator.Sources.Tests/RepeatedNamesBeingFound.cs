using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Sources.Tests;

public sealed class RepeatedNamesBeingFound
{
    [TestCase("""[{"a":1,"b":2}]""", false)]
    [TestCase("""[{"a":1,"b":2,"a":3}]""", true)]
    [TestCase("""[{"a":1,"\u0061":2}]""", true)]
    [TestCase("""[{"a":1,"A":2}]""", false)]
    [TestCase("""[{"a":{"a":{"a":[{"a":1}]}}}]""", false)]
    [TestCase("""[{"a":[{"b":1},[{"b":1,"c":{},"b":2}]]}]""", true)]
    [TestCase("""[{"a\"b":1,"a":2,"b":3}]""", false)]
    public void An_object_repeats_a_name_only_within_itself(string text, bool repeats)
    {
        using var document = JsonDocument.Parse(text);

        Assert.That(new RepeatedNames().AnyIn(document.RootElement), Is.EqualTo(repeats));
    }

    [Test]
    public void A_list_seen_before_does_not_hide_a_repetition_in_another()
    {
        var names = new RepeatedNames();
        using var good = JsonDocument.Parse("""[{"a":1,"b":2},{"a":1,"b":2}]""");
        using var bad = JsonDocument.Parse("""[{"a":1,"b":2},{"b":1,"b":2}]""");

        Assert.That(names.AnyIn(good.RootElement), Is.False);
        Assert.That(names.AnyIn(bad.RootElement), Is.True);
        Assert.That(names.AnyIn(good.RootElement), Is.False);
    }

    [Test]
    public void What_is_found_is_what_the_parser_itself_would_find()
    {
        var names = new RepeatedNames();
        var words = Gen.Elements("a", "b", "ab", "ba", "a b", "\\u0061", "ä", "a\\\"", "").ListOf();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(words.ListOf().ToArbitrary(), lists =>
        {
            var text = $"[{string.Join(',', lists.Select(list => $"{{{string.Join(',', list.Select(name => $"\"{name}\":{{\"x\":1}}"))}}}"))}]";
            using var document = JsonDocument.Parse(text);
            return names.AnyIn(document.RootElement) == ParserFinds(text);
        }));
    }

    private static bool ParserFinds(string text)
    {
        try
        {
            JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }).Dispose();
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
