using System.Collections.Immutable;
using System.Diagnostics;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Tests;

/// <summary>Debian's <c>z3</c>, a solver that shares nothing with the provers. Tests that need it are left out where it is not installed.</summary>
internal static class Solver
{
    private static readonly Lazy<bool> IsThere = new(() => Run("-version", "") is { Length: > 0 });

    internal static bool IsInstalled => IsThere.Value;

    /// <summary>How often something drawn is tried: <c>CVAL_SOLVER_ROUNDS</c> says otherwise.</summary>
    internal static int Rounds(int usual) => Asked.Number("CVAL_SOLVER_ROUNDS") ?? usual;

    /// <summary>What it says to each question of a text.</summary>
    internal static ImmutableArray<string> Ask(string text)
    {
        if (!IsInstalled)
            Assert.Ignore("z3 is not installed: apt-get install z3");
        return [.. Run("-in -T:60", text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    /// <summary>Where the solver and the prover disagree; null where they do not.</summary>
    internal static string? Disagreement(params ProofScript[] scripts)
    {
        var said = Ask(string.Concat(scripts.Select(script => $"{script.Text()}(reset)\n")));
        var expected = scripts.SelectMany(script => script.Expected.Select(e => e.Word)).ToList();
        if (said.SequenceEqual(expected, StringComparer.Ordinal))
            return null;
        return $"{string.Join("; ", scripts.Select(s => $"{s.Id} {s.Outcome}: {s.Reason}"))}\nexpected {string.Join(' ', expected)}, but z3 says {string.Join(' ', said)}";
    }

    private static string Run(string arguments, string input)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("z3", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return output.GetAwaiter().GetResult();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
