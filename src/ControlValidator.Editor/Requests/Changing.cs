using ControlValidator.Editor.Binding;
using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Features;
using ControlValidator.Editor.Protocol;
using ControlValidator.Scripting.Editing;
using StreamJsonRpc;

namespace ControlValidator.Editor.Requests;

/// <summary>Changes that the editor asks for, and applies itself.</summary>
internal sealed class Changing(Session session)
{
    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public Task<PreparedRename> PrepareRename(AtPosition at, CancellationToken cancellation)
    {
        var open = session.Open;
        var document = open.At(at.TextDocument.Uri);
        return Task.Run(() => Rewriting.PrepareRename(session.Bind(document, open, cancellation), document.Text.OffsetOf(at.Position), cancellation), cancellation);
    }

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public Task<WorkspaceEdit> Rename(AtRename at, CancellationToken cancellation)
    {
        var open = session.Open;
        var document = open.At(at.TextDocument.Uri);
        return Task.Run(Change, cancellation);

        async Task<WorkspaceEdit> Change() => await Rewriting.Rename(
            await session.BindEverywhere(document, document.Text.OffsetOf(at.Position), open, cancellation).ConfigureAwait(false),
            at.NewName, open, cancellation).ConfigureAwait(false);
    }

    [JsonRpcMethod("textDocument/formatting", UseSingleObjectParameterDeserialization = true)]
    public Task<TextEdit[]> Format(AtDocument at, CancellationToken cancellation) => Format(at.TextDocument, range: null, cancellation);

    [JsonRpcMethod("textDocument/rangeFormatting", UseSingleObjectParameterDeserialization = true)]
    public Task<TextEdit[]> FormatRange(AtRange at, CancellationToken cancellation) => Format(at.TextDocument, at.Range, cancellation);

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public Task<CodeAction[]> Cure(AtRange at, CancellationToken cancellation)
    {
        var open = session.Open;
        var document = open.At(at.TextDocument.Uri);
        return Task.Run(() => Curing.At(document, at.Range, EditedPolicy.Review(Loaders.RootOf(document, open, cancellation), open.TextAt, cancellation)), cancellation);
    }

    private Task<TextEdit[]> Format(DocumentId id, TextRange? range, CancellationToken cancellation)
    {
        var open = session.Open;
        var document = open.At(id.Uri);
        return Task.Run(() => Rewriting.Format(session.Bind(document, open, cancellation), range is null ? null : document.Text.SpanOf(range), cancellation), cancellation);
    }
}
