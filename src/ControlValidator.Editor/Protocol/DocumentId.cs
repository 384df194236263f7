namespace ControlValidator.Editor.Protocol;

internal sealed record DocumentId(string Uri);

internal sealed record VersionedDocumentId(string Uri, int Version);

internal sealed record DocumentItem(string Uri, int Version, string Text);

internal sealed record DidOpen(DocumentItem TextDocument);

internal sealed record DidChange(VersionedDocumentId TextDocument, ContentChange[] ContentChanges);

/// <param name="Range">Null where the text is the whole document's.</param>
internal sealed record ContentChange(string Text, TextRange? Range = null);

internal sealed record DidClose(DocumentId TextDocument);

internal sealed record DidSave(DocumentId TextDocument);

internal sealed record DidChangeFiles(FileEvent[] Changes);

internal sealed record FileEvent(string Uri);

internal sealed record AtDocument(DocumentId TextDocument);

internal sealed record AtPosition(DocumentId TextDocument, Position Position);

internal sealed record PublishedDiagnostics(string Uri, int? Version, ReportedDiagnostic[] Diagnostics);

/// <param name="Severity">1 error, 2 warning, 3 information.</param>
internal sealed record ReportedDiagnostic(TextRange Range, int Severity, string Code, string Source, string Message);
