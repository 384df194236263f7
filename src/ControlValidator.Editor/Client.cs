using ControlValidator.Editor.Protocol;
using StreamJsonRpc;

namespace ControlValidator.Editor;

/// <summary>The editor at the other end of the wire.</summary>
internal sealed class Client(Func<JsonRpc> wire) : IClient
{
    private const int Error = 1;
    private const int LogWarning = 2;

    /// <summary>Whether the editor asks for lenses again when told to.</summary>
    public bool RefreshesLenses { get; set; }

    public void Publish(PublishedDiagnostics diagnostics) => Notify("textDocument/publishDiagnostics", diagnostics);

    public void Show(ShownMessage message) => Notify("window/showMessage", message);

    public void Log(string sentence) => Notify("window/logMessage", new ShownMessage(LogWarning, sentence));

    /// <summary>The last that is said before the conversation ends.</summary>
    public Task Refuse(string problem) => wire().NotifyWithParameterObjectAsync("window/showMessage", new ShownMessage(Error, $"cval ends the conversation: {problem}"));

    public void RefreshLenses()
    {
        if (RefreshesLenses)
            Forget(wire().InvokeAsync("workspace/codeLens/refresh"));
    }

    private void Notify(string method, object parameters) => Forget(wire().NotifyWithParameterObjectAsync(method, parameters));

    // Nobody waits for an editor that may be gone; the conversation ends by itself then.
    private static void Forget(Task sent) => _ = sent.ContinueWith(
        static task => task.Exception?.Handle(static _ => true), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
