using StreamJsonRpc;

namespace ControlValidator.Editor.Tests;

/// <summary>Changes that the server works out, and the editor makes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class ChangingTexts : IAsyncDisposable
{
    private readonly Task<Conversation> beginning = Conversation.Begin();

    public async ValueTask DisposeAsync() => await (await beginning).DisposeAsync();

    [Test]
    public async Task A_method_is_renamed_in_all_policies_that_load_it_wherever_it_was_asked_for()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace("HoldsBlobs", "Holds$$Blobs", StringComparison.Ordinal));

        var edit = await editor.Ask("textDocument/rename", new { place.TextDocument, place.Position, newName = "KeepsData" });

        Assert.That(Shown.Edits(edit), Is.EqualTo("storage/accounts.csx 2:9-19 KeepsData\nanonymous/policy.csx 8:61-71 KeepsData\nsecure/policy.csx 8:63-73 KeepsData"));
    }

    [Test]
    public async Task Before_a_name_is_changed_the_editor_is_told_which()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace("(StorageAccount account)", "(StorageAccount acc$$ount)", StringComparison.Ordinal));

        var prepared = await editor.Ask("textDocument/prepareRename", place);

        Assert.That(prepared.GetProperty("placeholder").GetString(), Is.EqualTo("account"));
        Assert.That(Shown.Range(prepared.GetProperty("range")), Is.EqualTo("7:54-61"));
    }

    [TestCase("account.Properties", "acc$$ount.Properties", "two words", "`two words` is no name in C#")]
    [TestCase("account.Properties", "acc$$ount.Properties", "class", "`class` is no name in C#")]
    [TestCase(".SupportsHttps", ".Supports$$Https", "Other", "`SupportsHttpsTrafficOnly` is not declared in a policy")]
    public async Task A_name_that_cannot_be_is_refused(string plain, string marked, string name, string reason)
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace(plain, marked, StringComparison.Ordinal));

        Assert.That(async () => await editor.Ask("textDocument/rename", new { place.TextDocument, place.Position, newName = name }),
            Throws.InstanceOf<RemoteRpcException>().With.Message.EqualTo(reason));
    }

    [Test]
    public async Task Formatting_sets_spaces_and_nothing_else()
    {
        var editor = await beginning;
        var untidy = EditedFamily.Secure.Replace("=>\n    account.Properties", "=>\naccount . Properties", StringComparison.Ordinal).Replace(".When(HoldsBlobs(account))", ".When( HoldsBlobs( account ) )", StringComparison.Ordinal);
        var place = await editor.Open(EditedFamily.SecurePolicy, untidy);

        var edits = await editor.Ask("textDocument/formatting", new { place.TextDocument, options = new { tabSize = 4, insertSpaces = true } });

        Assert.That(Shown.Apply(untidy, edits), Is.EqualTo(EditedFamily.Secure.Replace("=>\n    account.Properties", "=>\naccount.Properties", StringComparison.Ordinal)));
    }

    [Test]
    public async Task A_tidy_policy_is_left_alone()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure);

        Assert.That((await editor.Ask("textDocument/formatting", new { place.TextDocument, options = new { tabSize = 4, insertSpaces = true } })).GetArrayLength(), Is.Zero);
    }
}
