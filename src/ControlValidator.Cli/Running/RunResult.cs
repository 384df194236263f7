using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Running;

/// <summary>A finished run. <see cref="Judged"/> is null where something stopped it before anything was judged.</summary>
internal sealed record RunResult(Assessment Assessment, JudgedEstate? Judged, RunProfile? Profile);

/// <summary>Where the time went.</summary>
/// <param name="Stages">Name and milliseconds, in order.</param>
/// <param name="Checks">Milliseconds by control id; empty where nothing was judged.</param>
internal sealed record RunProfile(ImmutableArray<(string Name, double Milliseconds)> Stages, ImmutableArray<(string Control, double Milliseconds, long Verdicts)> Checks);
