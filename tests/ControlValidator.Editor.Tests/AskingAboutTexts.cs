using StreamJsonRpc;

namespace ControlValidator.Editor.Tests;

/// <summary>What an author learns while reading and writing a policy.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class AskingAboutTexts : IAsyncDisposable
{
    private readonly Task<Conversation> beginning = Conversation.Begin();

    public async ValueTask DisposeAsync() => await (await beginning).DisposeAsync();

    [Test]
    public async Task Completion_offers_the_settings_of_a_view_with_the_providers_documentation()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace("account.Properties.SupportsHttps", "account.Properties.$$", StringComparison.Ordinal));

        var list = await editor.Ask("textDocument/completion", place);
        var item = list.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("label").GetString() == "MinimumTlsVersion");
        var resolved = await editor.Ask("completionItem/resolve", item);

        Assert.That(list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("label").GetString()), Does.Contain("AllowBlobPublicAccess").And.Not.Contain("HoldsBlobs"));
        Assert.That(Shown.Markdown(resolved, "documentation"), Does.StartWith("```csharp\nSetting<").And.Contains("Set the minimum TLS version to be permitted on requests to storage."));
    }

    [Test]
    public async Task Completion_offers_the_views_where_a_type_is_written()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace("(StorageAccount account)", "(StorageAc$$ account)", StringComparison.Ordinal));

        var list = await editor.Ask("textDocument/completion", place);

        Assert.That(list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("label").GetString()), Does.Contain("StorageAccount").And.Contains("StorageAccountBlobService"));
    }

    [TestCase("System.$$", "Math", "Environment IO GC Type Threading")]
    [TestCase("\"\".$$", "StartsWith", "GetType GetHashCode")]
    [TestCase("Ma$$", "Math", "MarshalByRefObject")]
    public async Task Completion_offers_no_name_that_the_list_of_symbols_refuses(string at, string offered, string refused)
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace("account.Properties.SupportsHttpsTrafficOnly", at, StringComparison.Ordinal));

        var list = await editor.Ask("textDocument/completion", place);
        var names = list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("filterText").GetString()).ToList();

        Assert.That(offered.Split(' '), Is.SubsetOf(names));
        Assert.That(names.Intersect(refused.Split(' ')), Is.Empty);
    }

    [Test]
    public async Task Hovering_over_a_setting_shows_its_type_and_the_providers_documentation()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace(".SupportsHttps", ".Supports$$Https", StringComparison.Ordinal));

        var hover = await editor.Ask("textDocument/hover", place);

        Assert.That(Shown.Range(hover.GetProperty("range")), Is.EqualTo("8:24-48"));
        Assert.That(Shown.Markdown(hover, "contents"), Is.EqualTo(
            """
            ```csharp
            Setting<bool> ControlValidator.Azure.Parts.Storage.StorageAccountProperties.SupportsHttpsTrafficOnly { get; }
            ```

            Allows https traffic only to storage service if sets to true. The default value is true since API version 2019-04-01.
            """));
    }

    [Test]
    public async Task Signature_help_shows_what_a_call_takes_and_which_argument_is_being_written()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace("[Maps(\"MCSB\", \"DP-3\")]", "[Maps(\"MCSB\", $$)]", StringComparison.Ordinal));

        var help = await editor.Ask("textDocument/signatureHelp", place);
        var signature = help.GetProperty("signatures")[help.GetProperty("activeSignature").GetInt32()];

        Assert.That(signature.GetProperty("label").GetString(), Is.EqualTo("MapsAttribute(string framework, string id)"));
        Assert.That(Shown.Markdown(signature, "documentation"), Is.EqualTo("A requirement of a framework that the control supports."));
        Assert.That(help.GetProperty("activeParameter").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("HoldsBlobs(account)", "Holds$$Blobs(account)", "storage/accounts.csx 2:9-19")]
    [TestCase("\"../accounts.csx\"", "\"../acc$$ounts.csx\"", "storage/accounts.csx 1:1-1")]
    [TestCase("account.Properties", "acc$$ount.Properties", "secure/policy.csx 7:54-61")]
    public async Task The_definition_is_found_in_the_policy_and_in_what_it_loads(string plain, string marked, string place)
    {
        var editor = await beginning;
        var at = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace(plain, marked, StringComparison.Ordinal));

        Assert.That(Shown.Locations(await editor.Ask("textDocument/definition", at)), Is.EqualTo(place));
    }

    [Test]
    public async Task The_definition_of_a_setting_is_shown_as_a_declaration_of_its_view_with_the_documentation()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace(".SupportsHttps", ".Supports$$Https", StringComparison.Ordinal));

        var location = (await editor.Ask("textDocument/definition", place))[0];
        var lines = await File.ReadAllLinesAsync(new Uri(location.GetProperty("uri").GetString() ?? "").LocalPath);
        var line = location.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32();
        var column = location.GetProperty("range").GetProperty("start").GetProperty("character").GetInt32();

        Assert.That(lines[0], Is.EqualTo("// From ControlValidator.Azure.Views. Shown for reading: policies use it, and changing this text changes nothing."));
        Assert.That(lines, Does.Contain("public readonly struct StorageAccountProperties : IView<StorageAccountProperties>"));
        Assert.That(lines[line], Is.EqualTo("    public Setting<bool> SupportsHttpsTrafficOnly { get; }"));
        Assert.That(lines[line][column..], Does.StartWith("SupportsHttpsTrafficOnly"));
        Assert.That(lines[line - 1], Does.StartWith("    /// ").And.Contains("</summary>"));
    }

    [Test]
    public async Task References_are_found_in_all_policies_that_load_the_declaration()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SharedFile, EditedFamily.Shared.Replace("HoldsBlobs", "Holds$$Blobs", StringComparison.Ordinal));

        var found = await editor.Ask("textDocument/references", new { place.TextDocument, place.Position, context = new { includeDeclaration = true } });

        Assert.That(Shown.Locations(found), Is.EqualTo("storage/accounts.csx 2:9-19\nanonymous/policy.csx 8:61-71\nsecure/policy.csx 8:63-73"));
    }

    [Test]
    public async Task What_is_not_open_is_refused_and_what_is_not_there_has_no_answer()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, "// nothing $$here\n" + EditedFamily.Secure);

        Assert.That(async () => await editor.Ask("textDocument/hover", new { textDocument = new { uri = "file:///no/such.csx" }, place.Position }),
            Throws.InstanceOf<RemoteRpcException>().With.Message.EqualTo("`file:///no/such.csx` is not open"));
        Assert.That((await editor.Ask("textDocument/hover", place)).ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
    }
}
