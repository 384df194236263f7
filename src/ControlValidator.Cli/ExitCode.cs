using ControlValidator.Cli.Options;
using ControlValidator.Model;

namespace ControlValidator.Cli;

/// <summary>What the process ends with. Each number means one thing.</summary>
internal enum ExitCode
{
    Clean = 0,

    /// <summary>A control failed.</summary>
    Failed = 1,

    /// <summary>Something could not be decided: data is missing, or a check broke.</summary>
    Undecided = 2,

    /// <summary>Wrong usage, or input that cannot be used.</summary>
    BadInput = 3,

    /// <summary>A pack or its evidence is not trusted.</summary>
    NotTrusted = 4,

    /// <summary>A check has not earned its passes.</summary>
    Unproven = 5,
}

internal static class ExitCodes
{
    /// <summary>Bad input comes first, since it puts all else in doubt; then unproven checks; a certain failure outranks a doubt.</summary>
    internal static ExitCode Of(Assessment assessment, FailOn failOn)
    {
        var tally = assessment.Tally;
        return assessment.Diagnostics.Any(d => d.Level is DiagnosticLevel.Error) ? ExitCode.BadInput
            : failOn.Unproven && assessment.ProvenChecks < assessment.Checks.Length ? ExitCode.Unproven
            : failOn.Fail && tally.Fail > 0 ? ExitCode.Failed
            : (failOn.Error && tally.Error > 0) || (failOn.Unknown && tally.Unknown > 0) ? ExitCode.Undecided
            : ExitCode.Clean;
    }
}
