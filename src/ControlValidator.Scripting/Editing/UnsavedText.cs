using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Scripting.Editing;

/// <summary>The text of a file as it stands in an editor; null where the editor has not opened it, and what is on disk counts.</summary>
/// <param name="fullPath">Absolute, with forward slashes.</param>
public delegate SourceText? UnsavedText(string fullPath);
