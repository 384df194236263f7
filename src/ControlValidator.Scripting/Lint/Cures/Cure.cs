using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Scripting.Lint.Cures;

/// <summary>A change of a text that takes a diagnostic away.</summary>
/// <param name="Title">What it does, for a menu.</param>
/// <param name="IsPlain">Whether nothing else could be meant; otherwise the author chooses.</param>
public sealed record Cure(string Title, TextSpan Span, string NewText, bool IsPlain);
