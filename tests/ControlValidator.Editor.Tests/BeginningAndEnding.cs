using StreamJsonRpc;

namespace ControlValidator.Editor.Tests;

/// <summary>How conversations begin and end, and what they survive.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BeginningAndEnding : IAsyncDisposable
{
    private readonly Task<Conversation> beginning = Conversation.Begin();

    public async ValueTask DisposeAsync() => await (await beginning).DisposeAsync();

    [Test]
    public async Task Taking_leave_properly_ends_the_process_with_success() => Assert.That(await (await beginning).End(), Is.Zero);

    [Test]
    public async Task An_editor_that_dies_takes_the_process_with_it() => Assert.That(await (await beginning).HangUp(), Is.EqualTo(3));

    [TestCase("textDocument/hover", "the parameters of `textDocument/hover` are not those of the protocol")]
    [TestCase("textDocument/nothing", "No method by the name 'textDocument/nothing' is found.")]
    public async Task A_request_that_makes_no_sense_is_answered_with_an_error_and_the_next_one_as_ever(string method, string error)
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace(".SupportsHttps", ".Supports$$Https", StringComparison.Ordinal));

        Assert.That(async () => await editor.Ask(method, new { nonsense = 1 }), Throws.InstanceOf<RemoteRpcException>().With.Message.EqualTo(error));
        Assert.That(Shown.Markdown(await editor.Ask("textDocument/hover", place), "contents"), Does.Contain("SupportsHttpsTrafficOnly"));
    }

    [Test]
    public async Task A_request_can_be_taken_back()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace("account.Properties", "$$account.Properties", StringComparison.Ordinal));
        using var second = new CancellationTokenSource();

        var asked = editor.Ask("textDocument/completion", place, second.Token);
        await second.CancelAsync();
        await asked.ContinueWith(static _ => { }, TaskScheduler.Default);

        Assert.That(asked.IsCanceled || asked.IsCompletedSuccessfully, Is.True);
        Assert.That(await editor.End(), Is.Zero);
    }
}
