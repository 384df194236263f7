using System.Text;
using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Protocol;
using Microsoft.CodeAnalysis.Text;
using StreamJsonRpc;

namespace ControlValidator.Editor.Requests;

/// <summary>Which documents are open, and what stands in them.</summary>
internal sealed class Synchronising(Session session)
{
    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void Open(DidOpen parameters)
    {
        var (uri, version, text) = parameters.TextDocument;
        var path = DocumentPath.Of(uri);
        session.Take(session.Open.With(new(uri, path, version, SourceText.From(text, Encoding.UTF8))), path, isTyped: false);
    }

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void Change(DidChange parameters)
    {
        var (uri, version) = parameters.TextDocument;
        session.Take(session.Open.Change(uri, version, parameters.ContentChanges), DocumentPath.Of(uri), isTyped: true);
    }

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void Close(DidClose parameters)
    {
        var path = DocumentPath.Of(parameters.TextDocument.Uri);
        session.Take(session.Open.Without(path), path, isTyped: false);
    }

    /// <summary>What lies beside the document may be another, too: its cases, or a file that it loads.</summary>
    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public void Save(DidSave parameters) => session.Take(session.Open, DocumentPath.Of(parameters.TextDocument.Uri), isTyped: false);

    /// <summary>Any file may be one that an open policy loads, or has its cases in.</summary>
    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void Watched(DidChangeFiles parameters)
    {
        if (parameters.Changes.Length == 0)
            return;
        foreach (var path in session.Open.ByPath.Keys.Order(StringComparer.Ordinal))
            session.Take(session.Open, path, isTyped: true);
    }
}
