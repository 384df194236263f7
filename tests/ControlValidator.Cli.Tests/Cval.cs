using System.Diagnostics;
using System.Text;

namespace ControlValidator.Cli.Tests;

/// <summary>Runs the real program as a process of its own.</summary>
internal static class Cval
{
    private static readonly string Cache = Path.Combine(TestContext.CurrentContext.TestDirectory, "cache");

    internal static CvalResult Run(params string[] arguments) => Run(standardInput: null, arguments);

    /// <summary>Runs it in a folder of its own.</summary>
    internal static CvalResult RunIn(string folder, params string[] arguments) => Run(standardInput: null, arguments, cache: null, folder);

    internal static CvalResult Run(string? standardInput, string[] arguments, string? cache = null, string? folder = null)
    {
        using var process = Start(arguments, cache, folder);
        process.StandardInput.Write(standardInput ?? "");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the program, for tests that talk to it while it runs.</summary>
    internal static Process Start(string[] arguments, string? cache = null, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder ?? Checkout.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(TestContext.CurrentContext.TestDirectory, "cval.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["CVAL_CACHE"] = cache ?? Cache;
        return Process.Start(start) ?? throw new InvalidOperationException("cval did not start");
    }
}

/// <summary>What a run of the program ended with.</summary>
internal sealed record CvalResult(int ExitCode, string Output, string Error);
