using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ControlValidator.Benchmarks.Whole;

/// <summary>Builds the programs that are measured, as they are shipped: compiled ahead of time.</summary>
internal static class Publishing
{
    /// <summary>The repository that holds the current folder.</summary>
    internal static string Root()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ControlValidator.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("run this within the repository");
    }

    /// <param name="selfContained">Whether the runtime comes with it; what does is compiled ahead together with it.</param>
    internal static string Publish(string root, string project, string program, string folder, bool selfContained)
    {
        var output = Path.Combine(folder, program);
        Dotnet("publish", Path.Combine(root, project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", selfContained ? "true" : "false",
            "-p:PublishReadyToRun=true", "-v", "quiet", "-nologo", "-o", output);
        return Path.Combine(output, program);
    }

    /// <summary>The program that everybody's first command makes, as it is.</summary>
    internal static string NewConsole(string folder)
    {
        var output = Path.Combine(folder, "console");
        Dotnet("new", "console", "-n", "hello", "-o", Path.Combine(folder, "hello"));
        Dotnet("publish", Path.Combine(folder, "hello"), "-c", "Release", "-v", "quiet", "-nologo", "-o", output);
        return Path.Combine(output, "hello");
    }

    private static void Dotnet(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet cannot be started");
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(said);
    }
}
