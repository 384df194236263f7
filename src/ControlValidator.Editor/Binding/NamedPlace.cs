using Microsoft.CodeAnalysis;

namespace ControlValidator.Editor.Binding;

/// <summary>A place in a document at which something is named.</summary>
internal sealed record NamedPlace(Document Document, int Offset);
