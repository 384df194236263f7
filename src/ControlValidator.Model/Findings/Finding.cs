using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>One check's verdict on one subject, with what it rests on.</summary>
/// <param name="Id">Sixteen hexadecimal digits from control and subject; stays the same from run to run.</param>
/// <param name="Check">Name of the check's method.</param>
/// <param name="Reason">One sentence with what decided.</param>
/// <param name="Observed">What the check read; shortened to the first <see cref="MostObservations"/>.</param>
/// <param name="ObservationsLeftOut">How many more there were.</param>
public sealed record Finding(
    string Id,
    Control Control,
    string Check,
    Subject Subject,
    Outcome Outcome,
    string Reason,
    ImmutableArray<Observation> Observed,
    int ObservationsLeftOut)
{
    public const int MostObservations = 25;

    /// <summary>What decided, as a picture; null where there is none.</summary>
    public Diagram? Picture { get; init; }
}

/// <summary>What a finding is about: a resource, or the whole snapshot.</summary>
public sealed record Subject(string Id, string Name, string Type)
{
    /// <summary>The subject of checks that judge the estate as a whole.</summary>
    public static Subject WholeSnapshot { get; } = new("snapshot", "snapshot", "snapshot");
}

/// <summary>A setting that the check read, where it stands and what it held.</summary>
/// <param name="File">Path of the document as in the manifest.</param>
/// <param name="Line">1-based; that of the nearest enclosing object where the setting is absent.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) in the document.</param>
/// <param name="Value">JSON text, shortened; or a word in angle brackets where there is none.</param>
public sealed record Observation(string File, int Line, string Pointer, string Value);
