using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>A method that judges one resource, or a whole snapshot, for one control.</summary>
/// <param name="Name">Name of the method.</param>
/// <param name="Policy">Path of the policy's file, with forward slashes.</param>
/// <param name="Line">1-based line of the method.</param>
/// <param name="Types">The resource types that it judges; empty for all. Of no meaning for a check over the snapshot.</param>
/// <param name="Judge">The method itself. The resource is null for a check over the snapshot, the snapshot for one that needs none.</param>
public sealed record Check(
    Control Control, string Name, string Policy, int Line, CheckKind Kind, ImmutableArray<string> Types, Judgement Judge)
{
    /// <summary>Makes its code ready to run, which its first call does otherwise; harmless, and may be called on any thread.</summary>
    public Action MakeReady { get; init; } = static () => { };

    /// <summary>Whether the type is among those that are named; false where none is.</summary>
    public bool Judges(string type)
    {
        foreach (var own in Types)
        {
            if (string.Equals(own, type, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}

/// <summary>What a check is given.</summary>
public enum CheckKind
{
    /// <summary>One resource.</summary>
    Resource,

    /// <summary>One resource, and the snapshot in which it stands.</summary>
    ResourceInSnapshot,

    /// <summary>The whole snapshot.</summary>
    Snapshot,
}

/// <summary>Gives a verdict. Pure: the same arguments give the same verdict.</summary>
public delegate Verdict Judgement(Resource? resource, Snapshot? snapshot);
