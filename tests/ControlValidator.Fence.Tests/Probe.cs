using System.Text;

namespace ControlValidator.Fence.Tests;

/// <summary>Starts the program that tries things, within the fence.</summary>
internal static class Probe
{
    private static readonly string Folder = TestContext.CurrentContext.TestDirectory;

    /// <summary>Within the first stage only.</summary>
    internal static Tried First(string act, string argument = "", params string[] data) => Run("1", act, argument, data);

    /// <summary>Within both stages.</summary>
    internal static Tried Both(string act, string argument = "", params string[] data) => Run("2", act, argument, data);

    private static Tried Run(string stage, string act, string argument, string[] data)
    {
        var executable = Environment.ProcessPath ?? "dotnet";
        var host = Path.Combine(RuntimePaths.RuntimeRoot, "dotnet") is var own && File.Exists(own) ? own : executable;
        using var process = FencedProcess.Start(new(
            host,
            [Path.Combine(Folder, "ControlValidator.Fence.Probe.dll"), stage, act, argument],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["DOTNET_EnableWriteXorExecute"] = "0",
                ["DOTNET_EnableDiagnostics"] = "0",
                ["DOTNET_GCHeapHardLimit"] = "0x20000000",
            },
            [.. RuntimePaths.Programs(host), Folder], [.. RuntimePaths.Facts, .. data])) ?? throw new InvalidOperationException("The probe does not start.");
        using var reader = new StreamReader(process.Answers, Encoding.UTF8);
        var said = reader.ReadToEnd();
        var space = said.IndexOf(' ', StringComparison.Ordinal);
        return new(process.Layers | (space < 0 ? FenceLayers.None : (FenceLayers)int.Parse(said[..space], null)), space < 0 ? "" : said[(space + 1)..], process.ExitCode);
    }
}

/// <summary>How it went.</summary>
/// <param name="Said">"done …" or "refused …"; empty where the process did not live to say it.</param>
internal sealed record Tried(FenceLayers Layers, string Said, int ExitCode);
