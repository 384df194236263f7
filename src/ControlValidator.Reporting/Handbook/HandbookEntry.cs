using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>What the handbook says of one control.</summary>
/// <param name="Family">The folder of policies to which it belongs.</param>
/// <param name="Policy">Path of the policy as it was found.</param>
/// <param name="Link">The same, as seen from the folder of the pages.</param>
/// <param name="Reads">Settings that its cases make it read, as <c>properties.rules[].access</c>, sorted.</param>
public sealed record HandbookEntry(
    Control Control,
    string Family,
    CheckKind Kind,
    ImmutableArray<string> Types,
    string Policy,
    string Link,
    Proof Proof,
    ImmutableArray<string> Reads,
    ImmutableArray<HandbookCase> Cases)
{
    /// <summary>What it judges, in words.</summary>
    internal string Judges(Func<string, string> code) => Kind is CheckKind.Snapshot ? "the whole snapshot"
        : Types.IsEmpty ? "every resource"
        : string.Join(", ", Types.Select(code));

    /// <summary>How far its passes are earned.</summary>
    internal string Earned
    {
        get
        {
            var failing = Cases.Count(c => c.Expect is Outcome.Fail);
            return Proof.Proven ? $"seen to fail on {failing} of its {Labels.Count(Cases.Length, "case")}" : $"not proven: {Proof.Shortcoming}";
        }
    }

    /// <summary>The first case that can be shown for an outcome; null where there is none.</summary>
    internal HandbookCase? Example(Outcome outcome) => Cases.FirstOrDefault(c => c.Expect == outcome && c.Resources is not null);
}

/// <summary>A case, with what the check says on it.</summary>
/// <param name="Reason">In the words of the verdict; "" where it has none.</param>
/// <param name="Resources">JSON text of its resources; null where it is too long to be shown.</param>
public sealed record HandbookCase(string Name, Outcome Expect, string Reason, string? Resources);
