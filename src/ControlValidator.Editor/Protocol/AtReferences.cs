namespace ControlValidator.Editor.Protocol;

internal sealed record AtReferences(DocumentId TextDocument, Position Position, ReferenceContext? Context = null);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record AtRename(DocumentId TextDocument, Position Position, string NewName);

internal sealed record PreparedRename(TextRange Range, string Placeholder);

internal sealed record AtRange(DocumentId TextDocument, TextRange Range);
