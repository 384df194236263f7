using System.Text.Json;

namespace ControlValidator.Model.Tests;

public sealed class JudgingSettings
{
    [TestCase("""{ "tls": "TLS1_2" }""", Outcome.Pass)]
    [TestCase("""{ "tls": "tls1_2" }""", Outcome.Pass)]
    [TestCase("""{ "TLS": "TLS1_2" }""", Outcome.Pass)]
    [TestCase("""{ "tls": "TLS1_0" }""", Outcome.Fail)]
    [TestCase("""{ "tls": null }""", Outcome.Unknown)]
    [TestCase("{}", Outcome.Unknown)]
    [TestCase("""{ "tls": 12 }""", Outcome.Unknown)]
    public void A_text_is_compared_ignoring_case_and_its_absence_decides_nothing(string json, Outcome expected)
    {
        var verdict = Root(json)["tls"].Is("TLS1_2");

        Assert.That(verdict.Outcome, Is.EqualTo(expected));
    }

    [TestCase("{}", Outcome.Pass)]
    [TestCase("""{ "on": null }""", Outcome.Pass)]
    [TestCase("""{ "on": false }""", Outcome.Fail)]
    [TestCase("""{ "on": "true" }""", Outcome.Pass)]
    [TestCase("""{ "on": 7 }""", Outcome.Unknown)]
    public void A_platform_default_stands_in_for_an_absent_setting_only(string json, Outcome expected)
    {
        var verdict = Root(json)["on"].As<bool>().OrDefault(true).Is(true);

        Assert.That(verdict.Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void A_section_that_the_export_left_out_is_unknown_whatever_the_default()
    {
        var verdict = Root("{}").Section("properties"u8)["on"].As<bool>().OrDefault(true).Is(true);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Unknown));
    }

    [Test]
    public void Reading_the_plain_value_of_an_absent_setting_says_which_one_it_was()
    {
        var recorder = new Recorder();
        var resource = new Resource("x", Parse("{}"), default, _ => new("id", "name")).RecordingTo(recorder);

        var thrown = Assert.Throws<UnreadSettingException>(() => _ = resource["properties/tls"].As<string>().Value);

        Assert.That(thrown.Message, Is.EqualTo("properties.tls is absent"));
        Assert.That(recorder.Readings.Single().Pointer, Is.EqualTo("/properties/tls"));
    }

    [TestCase(Completeness.Partial, "x is incomplete")]
    [TestCase(Completeness.NotRead, "x is not read")]
    [TestCase(Completeness.NotExported, "x is not exported")]
    public void A_judgement_over_a_collection_that_is_not_whole_says_what_it_lacks(Completeness completeness, string expected)
    {
        var verdict = ResourceSet.Of([], completeness, "x", new Recorder()).Any(_ => Verdict.Pass);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(verdict.Why?.Sentence, Does.StartWith(expected));
    }

    [Test]
    public void A_judgement_over_a_whole_collection_can_be_recorded()
    {
        var resource = new Resource("x", Parse("""{ "a": 1 }"""), default, _ => new("id", "name")).RecordingTo(new Recorder());
        var set = ResourceSet.Of([resource], Completeness.Complete, "x", new Recorder());

        var verdict = set.All(item => item["a"].Is(2));

        Assert.That(verdict.Why?.Sentence, Is.EqualTo("a is 1, expected `2`").Or.EqualTo("a is 1, expected 2"));
    }

    [Test]
    public void A_failed_judgement_says_what_it_read_and_what_it_expected()
    {
        var resource = new Resource("x", Parse("""{ "a": 1, "rules": [{ "b": "x" }, { "b": "y" }] }"""), default, _ => new("id", "name"))
            .RecordingTo(new Recorder());

        var verdict = resource["a"].Is(1) & resource["rules"].Items().All(rule => rule["b"].Is("x"));

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(verdict.Why?.Sentence, Is.EqualTo("rules[1].b is \"y\", expected `x`"));
    }

    private static Node Root(string json) => Node.Of(Parse(json));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
