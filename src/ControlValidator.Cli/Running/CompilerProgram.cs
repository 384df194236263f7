using System.ComponentModel;
using System.Diagnostics;
using ControlValidator.Fence;

namespace ControlValidator.Cli.Running;

/// <summary>The policy compiler as a program of its own, where it was published beside this one.</summary>
internal static class CompilerProgram
{
    private const string Name = "cval-compiler";

    /// <summary>Starts it with a request.</summary>
    /// <returns>What it answers; null where it is not there, or cannot be started.</returns>
    internal static Stream? Ask(ReadOnlyMemory<byte> request)
    {
        var program = Path.Combine(AppContext.BaseDirectory, Name);
        if (!File.Exists(program))
            return null;
        FileStream? answers = null;
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                // nobody is to see what it complains about: what it does not answer is compiled here, and explained
                RedirectStandardError = true,
            })!;
            answers = ProcessPipe.Take(process.StandardOutput.BaseStream, FileAccess.Read);
            using var requests = ProcessPipe.Take(process.StandardInput.BaseStream, FileAccess.Write);
            requests.Write(request.Span);
            return answers;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            answers?.Dispose();
            return null;
        }
    }
}
