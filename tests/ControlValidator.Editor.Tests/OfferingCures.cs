using System.Text.Json;

namespace ControlValidator.Editor.Tests;

/// <summary>Cures of diagnostics, where the text itself says what they are.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class OfferingCures : IAsyncDisposable
{
    private const string Check = "account.Properties.SupportsHttpsTrafficOnly.Is(true).When(HoldsBlobs(account))";

    private readonly Task<Conversation> beginning = Conversation.Begin();

    public async ValueTask DisposeAsync() => await (await beginning).DisposeAsync();

    [TestCase("!account.Kind$$.IsNot(\"StorageV2\")", "account.Kind.Is(\"StorageV2\")", "Say it without negation")]
    [TestCase("account.Kind.In(\"StorageV2\", \"Storage$$V2\")", "account.Kind.In(\"StorageV2\")", "Remove the repetition")]
    [TestCase("account.Kind.Is(\"StorageV2\") & account$$.Kind.Is(\"StorageV2\")", "account.Kind.Is(\"StorageV2\")", "Remove the repetition")]
    [TestCase("account.Properties.MinimumTlsVersion.Is(\"TLS1_22$$\")", "account.Properties.MinimumTlsVersion.Is(\"TLS1_2\")", "Write `TLS1_2`")]
    [TestCase("account.Kinds$$.Is(\"StorageV2\")", "account.Kind.Is(\"StorageV2\")", "Write `Kind`")]
    [TestCase("account.Resource.Type$$ == \"x\" ? account.Kind.Is(\"StorageV2\") : Verdict.NotApplicable", "account.Resource.IsOfType(\"x\") ? account.Kind.Is(\"StorageV2\") : Verdict.NotApplicable", "Compare ignoring case")]
    [TestCase("account.Resource.Name.Starts$$With(\"x\") ? account.Kind.Is(\"StorageV2\") : Verdict.NotApplicable",
        "account.Resource.Name.StartsWith(\"x\", StringComparison.OrdinalIgnoreCase) ? account.Kind.Is(\"StorageV2\") : Verdict.NotApplicable", "Compare ignoring case, whatever the machine's language")]
    [TestCase("account.Properties.AllowBlobPublicAccess.OrDefault(tr$$ue).Is(false)", "account.Properties.AllowBlobPublicAccess.OrDefault(false).Is(false)", "Take the default that the provider documents: false")]
    public async Task A_flaw_of_an_expression_is_cured_in_its_place(string flawed, string cured, string title)
    {
        var text = EditedFamily.Secure.Replace(Check, flawed, StringComparison.Ordinal);

        Assert.That(await Cured(text, title), Is.EqualTo(EditedFamily.Secure.Replace(Check, cured, StringComparison.Ordinal)));
    }

    [Test]
    public async Task A_method_that_nothing_uses_goes() =>
        Assert.That(await Cured(EditedFamily.Secure + "\n// Nobody needs it.\nbool Is$$Odd(int number) => number % 2 == 1;\n", "Remove what is not used"), Is.EqualTo(EditedFamily.Secure));

    [Test]
    public async Task A_parameter_that_nothing_uses_goes() => Assert.That(
        await Cured(EditedFamily.Secure.Replace("(StorageAccount account)", "(StorageAccount account, Snap$$shot snapshot)", StringComparison.Ordinal), "Leave the parameter out"), Is.EqualTo(EditedFamily.Secure));

    [Test]
    public async Task A_suppression_that_suppresses_nothing_goes() => Assert.That(
        await Cured("#pragma warning disable CV13$$24 // the source\n" + EditedFamily.Secure, "Remove the suppression"), Is.EqualTo(EditedFamily.Secure));

    [Test]
    public async Task A_flaw_can_be_suppressed_and_the_reason_is_asked_for()
    {
        var text = EditedFamily.Secure.Replace("[Maps(\"MCSB\", \"DP-3\")]\n", "", StringComparison.Ordinal);

        var cured = await Cured(text.Replace("RefusesUn", "Refuses$$Un", StringComparison.Ordinal), "Suppress CV1333 from here on; the reason is yours to write");

        Assert.That(cured, Is.EqualTo(text.Replace("Verdict RefusesUn", "#pragma warning disable CV1333 //\nVerdict RefusesUn", StringComparison.Ordinal)));
    }

    /// <summary>The text after the cure of this title at the marked place; the offers where there is no such.</summary>
    private async Task<string> Cured(string marked, string title)
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, marked);
        var actions = await editor.Ask("textDocument/codeAction", new { place.TextDocument, range = new { start = place.Position, end = place.Position }, context = new { diagnostics = Array.Empty<object>() } });
        var action = actions.EnumerateArray().FirstOrDefault(a => a.GetProperty("title").GetString() == title);
        return action.ValueKind is JsonValueKind.Undefined
            ? "offered: " + string.Join("; ", actions.EnumerateArray().Select(a => a.GetProperty("title").GetString()))
            : Shown.Apply(marked.Replace("$$", "", StringComparison.Ordinal), action.GetProperty("edit").GetProperty("changes").GetProperty(place.TextDocument.Uri));
    }
}
