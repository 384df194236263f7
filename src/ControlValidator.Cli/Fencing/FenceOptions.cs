using System.Collections.Immutable;
using ControlValidator.Model.Metering;

namespace ControlValidator.Cli.Fencing;

/// <summary>How policies are fenced, and what they are to judge.</summary>
/// <param name="MemoryMegabytes">What a fenced process may keep in managed memory.</param>
/// <param name="Seconds">How long it may take for one answer.</param>
internal sealed record FenceOptions(FenceMode Mode, int MemoryMegabytes, int Seconds)
{
    internal const int UsualMemory = 4096;
    internal const int UsualSeconds = 600;

    internal static FenceOptions Usual { get; } = new(FenceMode.Auto, UsualMemory, UsualSeconds);

    /// <summary>The exports; none where only cases are run.</summary>
    internal ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Those of them that can be read only once.</summary>
    internal IReadOnlyDictionary<string, byte[]> Held { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>What one call of a check may use, in a process of its own or not.</summary>
    internal FuelLimits Limits { get; init; } = FuelLimits.Default;

    internal DateTimeOffset? AsOf { get; init; }

    internal int Parallel { get; init; } = 1;

    /// <summary>Whether what did not come with the program runs in a process of its own on this system.</summary>
    internal bool WantsProcess => Mode switch
    {
        FenceMode.Require => true,
        FenceMode.Auto => OperatingSystem.IsLinux(),
        FenceMode.Off => false,
    };

    internal FencedProgram Program { get => field ?? FencedProgram.This; init; }
}

/// <summary>How the program is started that runs policies: this very one, except in tests.</summary>
internal sealed record FencedProgram(string Executable, ImmutableArray<string> Arguments)
{
    internal static FencedProgram This { get; } = Beside() ?? Of(Environment.ProcessPath ?? "", Environment.GetCommandLineArgs()[0]);

    /// <summary>The program as it is published; null where it is run by another. To ask the system for one's own path takes longer.</summary>
    private static FencedProgram? Beside()
    {
        var executable = Path.Combine(AppContext.BaseDirectory, "cval");
        return File.Exists(executable) ? new(executable, [FencedJudge.Verb]) : null;
    }

    private static FencedProgram Of(string executable, string first) =>
        Path.GetFileNameWithoutExtension(executable) is "dotnet" ? new(executable, [Path.GetFullPath(first), FencedJudge.Verb]) : new(executable, [FencedJudge.Verb]);
}
