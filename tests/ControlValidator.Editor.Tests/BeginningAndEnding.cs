using StreamJsonRpc;

namespace ControlValidator.Editor.Tests;

/// <summary>How conversations begin and end, and what they survive.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
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

    [TestCase("Content-Length: 9000000000\r\n\r\n{", "a message announces 9000000000 bytes, more than 67108864")]
    [TestCase("content-length : 67108865\r\nContent-Type: x\r\n\r\n{", "a message announces 67108865 bytes, more than 67108864")]
    [TestCase("Content-Length: much\r\n\r\n{}", "a message announces a length that is no number")]
    [TestCase(null, "the head of a message is longer than 4096 bytes")]
    public async Task A_message_that_announces_more_than_anyone_may_send_ends_the_conversation(string? bytes, string problem)
    {
        var editor = await beginning;

        await editor.SendRaw(bytes ?? new string('x', 5000));

        Assert.That(await editor.ExitCode(), Is.EqualTo(3));
        Assert.That(editor.Messages, Is.EqualTo<string[]>([$"cval ends the conversation: {problem}"]));
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
