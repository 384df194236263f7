namespace ControlValidator.Model;

/// <summary>Something wrong with what was given to us: one sentence, one place, one cure.</summary>
public sealed record Diagnostic(DiagnosticRule Rule, SourceSpan Span, string Message, string? Help)
{
    public string Code => Rule.Code;

    public DiagnosticLevel Level => Rule.Level;

    public override string ToString() =>
        $"{Span}: {Level switch
        {
            DiagnosticLevel.Info => "info",
            DiagnosticLevel.Warning => "warning",
            DiagnosticLevel.Error => "error",
        }} {Code}: {Message}";
}

/// <summary>Whether a diagnostic stops its file from being used.</summary>
public enum DiagnosticLevel
{
    Info,
    Warning,
    Error,
}

/// <summary>A place in a text that a person can open.</summary>
/// <param name="Line">1-based; 0 where the place is the whole file.</param>
/// <param name="Column">1-based, in UTF-16 code units.</param>
/// <param name="Text">The line's text, for showing the place under a caret; null where it cannot be shown.</param>
/// <param name="Length">How many characters to mark.</param>
/// <param name="Pointer">JSON pointer, where the text is JSON.</param>
public sealed record SourceSpan(string File, int Line = 0, int Column = 0, string? Text = null, int Length = 1, string? Pointer = null)
{
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}

/// <summary>A kind of diagnostic, with its own code and page.</summary>
/// <param name="Code">Stable, such as <c>CV1002</c>.</param>
/// <param name="Help">What to do about it, in a sentence; null where the message says it.</param>
public sealed record DiagnosticRule(string Code, DiagnosticLevel Level, string Title, string? Help = null)
{
    public Diagnostic At(SourceSpan span, string message, string? help = null) => new(this, span, message, help ?? Help);
}
