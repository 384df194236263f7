namespace ControlValidator.Editor.Protocol;

internal sealed record Initialize(ClientCapabilities? Capabilities = null);

internal sealed record ClientCapabilities(ClientWorkspace? Workspace = null);

internal sealed record ClientWorkspace(ClientCodeLens? CodeLens = null);

internal sealed record ClientCodeLens(bool RefreshSupport = false);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities(
    SynchronisationOptions TextDocumentSync,
    CompletionOptions CompletionProvider,
    bool HoverProvider,
    SignatureOptions SignatureHelpProvider,
    bool DefinitionProvider,
    bool ReferencesProvider,
    RenameOptions RenameProvider,
    bool DocumentFormattingProvider,
    bool DocumentRangeFormattingProvider,
    CodeActionOptions CodeActionProvider,
    CodeLensOptions CodeLensProvider,
    ExecuteOptions ExecuteCommandProvider);

/// <param name="Change">2 for incremental.</param>
internal sealed record SynchronisationOptions(bool OpenClose, int Change, bool Save);

internal sealed record CompletionOptions(string[] TriggerCharacters, bool ResolveProvider);

internal sealed record SignatureOptions(string[] TriggerCharacters);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record CodeActionOptions(string[] CodeActionKinds);

internal sealed record CodeLensOptions(bool ResolveProvider);

internal sealed record ExecuteOptions(string[] Commands);
