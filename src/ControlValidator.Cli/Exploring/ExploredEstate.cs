using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Exploring;

/// <summary>An export opened to be asked about, with all that is wrong with it said.</summary>
internal sealed class ExploredEstate : IDisposable
{
    private readonly OpenedEstate estate;

    private ExploredEstate(OpenedEstate estate, FuelLimits limits)
    {
        this.estate = estate;
        Exploration = new(estate.Snapshot.RecordingTo(new Recorder()), limits.ForSnapshot);
    }

    internal Exploration Exploration { get; }

    internal Manifest Manifest => estate.Snapshot.Manifest;

    /// <summary>Null where nothing could be read.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "It disposes of what was opened.")]
    internal static ExploredEstate? Open(ParseResult parsed, SharedOptions shared) =>
        Estates.Whole(parsed, shared) is { } opened ? new(opened, shared.LimitsOf(parsed)) : null;

    public void Dispose() => estate.Dispose();
}
