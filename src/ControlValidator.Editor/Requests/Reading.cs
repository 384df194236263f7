using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Features;
using ControlValidator.Editor.Protocol;
using Microsoft.CodeAnalysis;
using StreamJsonRpc;
using Location = ControlValidator.Editor.Protocol.Location;

namespace ControlValidator.Editor.Requests;

/// <summary>Questions about a text.</summary>
internal sealed class Reading(Session session)
{
    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public Task<CompletionList> Complete(AtPosition at, CancellationToken cancellation) => Ask(at, session.Completing.At, cancellation);

    [JsonRpcMethod("completionItem/resolve", UseSingleObjectParameterDeserialization = true)]
    public Task<CompletionEntry> Resolve(CompletionEntry entry, CancellationToken cancellation) =>
        Task.Run(() => session.Completing.Resolve(entry, cancellation), cancellation);

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Task<Hover?> Hover(AtPosition at, CancellationToken cancellation) => Ask(at, Hovering.At, cancellation);

    [JsonRpcMethod("textDocument/signatureHelp", UseSingleObjectParameterDeserialization = true)]
    public Task<SignatureHelp?> Signature(AtPosition at, CancellationToken cancellation) => Ask(at, Signatures.At, cancellation);

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public Task<Location[]> Define(AtPosition at, CancellationToken cancellation)
    {
        var open = session.Open;
        return Ask(at, (document, offset, c) => Navigating.Definitions(document, offset, open, session.Declarations, c), cancellation);
    }

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public Task<Location[]> Refer(AtReferences at, CancellationToken cancellation)
    {
        var open = session.Open;
        var document = open.At(at.TextDocument.Uri);
        return Task.Run(Search, cancellation);

        async Task<Location[]> Search() => await Navigating.References(
            await session.BindEverywhere(document, document.Text.OffsetOf(at.Position), open, cancellation).ConfigureAwait(false),
            at.Context?.IncludeDeclaration ?? false, open, cancellation).ConfigureAwait(false);
    }

    private Task<T> Ask<T>(AtPosition at, Func<Document, int, CancellationToken, Task<T>> question, CancellationToken cancellation)
    {
        var open = session.Open;
        var document = open.At(at.TextDocument.Uri);
        return Task.Run(() => question(session.Bind(document, open, cancellation), document.Text.OffsetOf(at.Position), cancellation), cancellation);
    }
}
