namespace ControlValidator.Scripting;

/// <summary>A file on its way to becoming a policy.</summary>
internal sealed class Candidate(PolicyFile file, PolicyText text)
{
    // A check cannot do without this word.
    private const string Mark = "Control";

    public PolicyFile File { get; } = file;

    public PolicyText Text { get; } = text;

    /// <summary>Null where it has not been compiled, or need not be.</summary>
    public CompiledPolicy? Compiled { get; set; }

    /// <summary>A file of another name than usual is a policy only if it has a check; what is no text at all is to be reported.</summary>
    public bool MayBePolicy => File.MustHaveChecks || !Text.IsText(out _) || Text.Text.Contains(Mark, StringComparison.Ordinal);

    /// <summary>Whether it is no policy, and need not be one.</summary>
    public bool IsPart => !File.MustHaveChecks && (Compiled is null || Compiled.Diagnostics.Any(d => d.Rule == PolicyRules.NoChecks));
}
