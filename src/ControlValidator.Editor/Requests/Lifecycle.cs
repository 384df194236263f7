using ControlValidator.Editor.Lenses;
using ControlValidator.Editor.Protocol;
using StreamJsonRpc;

namespace ControlValidator.Editor.Requests;

/// <summary>Beginning and end of a conversation.</summary>
internal sealed class Lifecycle(Session session, Client client, string version)
{
    private readonly TaskCompletionSource<bool> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isShutDown;

    /// <summary>Ends with the conversation: true where the editor has taken leave properly.</summary>
    public Task<bool> Ended => ended.Task;

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(Initialize parameters)
    {
        client.RefreshesLenses = parameters.Capabilities?.Workspace?.CodeLens?.RefreshSupport ?? false;
        return new(
            new(
                new(OpenClose: true, Change: 2, Save: true),
                new([".", "\"", "["], ResolveProvider: true),
                HoverProvider: true,
                new(["(", ","]),
                DefinitionProvider: true,
                ReferencesProvider: true,
                new(PrepareProvider: true),
                DocumentFormattingProvider: true,
                DocumentRangeFormattingProvider: true,
                new(["quickfix"]),
                new(ResolveProvider: false),
                new([CheckLenses.RunCases])),
            new("cval", version));
    }

    [JsonRpcMethod("initialized")]
    public void Initialized() => session.WarmUp();

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        isShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => ended.TrySetResult(isShutDown);

    /// <summary>The editor is gone without a word.</summary>
    public void Lost() => ended.TrySetResult(isShutDown);
}
