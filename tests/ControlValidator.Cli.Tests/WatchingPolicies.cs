namespace ControlValidator.Cli.Tests;

public sealed class WatchingPolicies
{
    [Test, CancelAfter(120_000)]
    public async Task What_is_saved_is_run_again_until_the_input_ends(CancellationToken cancellation)
    {
        using var scratch = new Scratch();
        using var process = Cval.Start(["test", scratch.Policies, "--watch"]);

        await ReadUntil(process.StandardOutput, "waiting for a policy", cancellation);
        scratch.Write("policies/test/good/policy.csx", Scratch.GoodPolicy.Replace(".Is(true)", ".Is(false)", StringComparison.Ordinal));
        var after = await ReadUntil(process.StandardOutput, "1 policy in ", cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);

        Assert.That(after, Does.Contain("2 cases: 0 as expected, 2 not"));
        Assert.That(process.ExitCode, Is.Zero);
    }

    private static async Task<string> ReadUntil(StreamReader output, string text, CancellationToken cancellation)
    {
        var read = new List<string>();
        while (await output.ReadLineAsync(cancellation) is { } line)
        {
            read.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
                break;
        }
        return string.Join('\n', read);
    }
}
