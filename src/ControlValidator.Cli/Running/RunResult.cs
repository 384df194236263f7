using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Running;

/// <summary>A finished run. <see cref="Judged"/> is null where something stopped it before anything was judged.</summary>
internal sealed record RunResult(Assessment Assessment, JudgedEstate? Judged, RunProfile? Profile);

/// <summary>Where the time went: by stage, in order, and by control, all threads together.</summary>
internal sealed record RunProfile(ImmutableArray<TimeSpent> Stages, ImmutableArray<TimeSpent> Checks);

/// <summary>Time that one thing took.</summary>
internal sealed record TimeSpent(string Name, double Milliseconds, long Verdicts);
