using System.CommandLine;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
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
    internal static ExploredEstate? Open(ParseResult parsed, SharedOptions shared)
    {
        var opened = Estates.Open(parsed, shared);
        opened.Read();
        DiagnosticView.Write(Consoles.Error, [.. opened.Diagnostics.Where(d => d.Level is not DiagnosticLevel.Info)]);
        if (!opened.Diagnostics.Any(d => d.Level is DiagnosticLevel.Error) || opened.Snapshot.Manifest.Documents.Any(d => d.Rows > 0))
            return new(opened, shared.LimitsOf(parsed));
        opened.Dispose();
        return null;
    }

    public void Dispose() => estate.Dispose();
}
