using System.Collections.Immutable;
using ControlValidator.Editor.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Editor.Documents;

/// <summary>All open documents at one instant, by path. Requests keep the instant at which they came in.</summary>
internal sealed record OpenDocuments(ImmutableDictionary<string, OpenDocument> ByPath)
{
    public static OpenDocuments None { get; } = new(ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal));

    public SourceText? TextAt(string path) => ByPath.GetValueOrDefault(path)?.Text;

    public OpenDocument At(string uri) => ByPath.GetValueOrDefault(DocumentPath.Of(uri)) ?? throw Refusal.Parameters($"`{uri}` is not open");

    /// <summary>As the editor spells it where it is open.</summary>
    public string UriOf(string path) => ByPath.GetValueOrDefault(path)?.Uri ?? DocumentPath.ToUri(path);

    public OpenDocuments With(OpenDocument document) => new(ByPath.SetItem(document.Path, document));

    public OpenDocuments Without(string path) => new(ByPath.Remove(path));

    /// <summary>Applies changes in their order, each to what the one before it left.</summary>
    public OpenDocuments Change(string uri, int version, IEnumerable<ContentChange> changes)
    {
        var document = At(uri);
        var text = document.Text;
        foreach (var change in changes)
            text = change.Range is { } range ? text.Replace(text.SpanOf(range), change.Text) : SourceText.From(change.Text, text.Encoding);
        return With(document with { Version = version, Text = text });
    }
}

/// <summary>A document that the editor has open.</summary>
/// <param name="Uri">As the editor spells it.</param>
/// <param name="Path">Absolute, with forward slashes.</param>
internal sealed record OpenDocument(string Uri, string Path, int Version, SourceText Text);
