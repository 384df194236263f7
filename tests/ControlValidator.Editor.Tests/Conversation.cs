using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Threading.Channels;
using StreamJsonRpc;

namespace ControlValidator.Editor.Tests;

/// <summary>A conversation with the real process, as an editor has it: over its pipes, with a family of two policies that load one file.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private const int PatienceSeconds = 120;

    private readonly Process process;
    private readonly JsonRpc wire;
    private readonly Channel<JsonElement> published = Channel.CreateUnbounded<JsonElement>();
    private int version;

    [SuppressMessage("Reliability", "CA2000", Justification = "The wire disposes of what it is made of.")]
    private Conversation(EditedFamily family)
    {
        Family = family;
        process = Start(family.Folder);
        var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = new(JsonSerializerDefaults.Web) };
        wire = new(new HeaderDelimitedMessageHandler(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, formatter));
        wire.AddLocalRpcTarget(new Heard(published.Writer, Messages));
        wire.AddLocalRpcMethod("workspace/codeLens/refresh", static () => (object?)null);
        wire.StartListening();
    }

    internal EditedFamily Family { get; }

    /// <summary>What the server showed to the author.</summary>
    internal List<string> Messages { get; } = [];

    internal static async Task<Conversation> Begin(EditedFamily? family = null)
    {
        var conversation = new Conversation(family ?? new EditedFamily());
        await conversation.Ask("initialize", new { processId = Environment.ProcessId, rootUri = (string?)null, capabilities = new { workspace = new { codeLens = new { refreshSupport = true } } } });
        await conversation.Tell("initialized", new { });
        return conversation;
    }

    /// <summary>Opens a file with a text, in which <c>$$</c> marks a place, and gives that place.</summary>
    internal async Task<Place> Open(string name, string marked)
    {
        var at = marked.IndexOf("$$", StringComparison.Ordinal);
        var text = at < 0 ? marked : marked.Remove(at, 2);
        var uri = Family.UriOf(name);
        await Tell("textDocument/didOpen", new { textDocument = new { uri, languageId = "csharp", version = ++version, text } });
        var before = at < 0 ? "" : text[..at];
        return new(new(uri), new { line = before.Count(c => c == '\n'), character = before.Length - before.LastIndexOf('\n') - 1 });
    }

    internal Task Tell(string method, object parameters) => wire.NotifyWithParameterObjectAsync(method, parameters);

    internal async Task<JsonElement> Ask(string method, object? parameters, CancellationToken cancellation = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(PatienceSeconds));
        return parameters is null
            ? await wire.InvokeWithCancellationAsync<JsonElement>(method, [], patience.Token)
            : await wire.InvokeWithParameterObjectAsync<JsonElement>(method, parameters, patience.Token);
    }

    /// <summary>The next diagnostics of a file, one to a line: <c>line:column-end severity code message</c>, counted from 1.</summary>
    internal async Task<string> NextDiagnostics(string name)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(PatienceSeconds));
        while (true)
        {
            var next = await published.Reader.ReadAsync(patience.Token);
            if (next.GetProperty("uri").GetString() == Family.UriOf(name))
                return string.Join('\n', next.GetProperty("diagnostics").EnumerateArray().Select(Shown.Diagnostic));
        }
    }

    /// <summary>Takes leave as the protocol wants it, and gives the exit code.</summary>
    internal async Task<int> End()
    {
        await Ask("shutdown", parameters: null);
        await wire.NotifyAsync("exit");
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Bytes that are no message of a client as it should be.</summary>
    internal async Task SendRaw(string bytes)
    {
        await process.StandardInput.BaseStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(bytes));
        await process.StandardInput.BaseStream.FlushAsync();
    }

    /// <summary>Waits until the process has ended by itself, and all that it said has arrived.</summary>
    internal async Task<int> ExitCode()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(PatienceSeconds));
        await process.WaitForExitAsync(patience.Token);
        await wire.Completion.ContinueWith(static _ => { }, TaskScheduler.Default).WaitAsync(patience.Token);
        // what was said last has arrived, and may still wait for its turn to be heard
        var heard = new TaskCompletionSource();
        (wire.SynchronizationContext ?? throw new InvalidOperationException("the wire hears one message at a time")).Post(_ => heard.SetResult(), state: null);
        await heard.Task.WaitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>The editor dies: its end of the pipe closes.</summary>
    internal async Task<int> HangUp()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        wire.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Family.Dispose();
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(TestContext.CurrentContext.TestDirectory, "cval.dll"));
        start.ArgumentList.Add("lsp");
        start.Environment["CVAL_CACHE"] = Path.Combine(TestContext.CurrentContext.TestDirectory, "cache");
        return Process.Start(start) ?? throw new InvalidOperationException("cval did not start");
    }

    private sealed class Heard(ChannelWriter<JsonElement> published, List<string> messages)
    {
        [JsonRpcMethod("textDocument/publishDiagnostics", UseSingleObjectParameterDeserialization = true)]
        public void Publish(JsonElement diagnostics) => published.TryWrite(diagnostics.Clone());

        [JsonRpcMethod("window/showMessage", UseSingleObjectParameterDeserialization = true)]
        public void Show(JsonElement message)
        {
            lock (messages)
                messages.Add(message.GetProperty("message").GetString() ?? "");
        }

        [JsonRpcMethod("window/logMessage", UseSingleObjectParameterDeserialization = true)]
        public void Log(JsonElement message) => Show(message);
    }
}

/// <summary>A document, and a place in it, in the words of the protocol.</summary>
internal sealed record Place(Document TextDocument, object Position);

internal sealed record Document(string Uri);
