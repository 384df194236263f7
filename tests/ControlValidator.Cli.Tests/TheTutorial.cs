using System.Text.RegularExpressions;

namespace ControlValidator.Cli.Tests;

/// <summary>Runs docs/authoring/tutorial.md: writes the files that it shows, runs its commands, and compares what comes out.</summary>
public sealed partial class TheTutorial
{
    private const string LeftOut = "…";

    [Test]
    public void Each_step_does_what_it_says()
    {
        using var scratch = new Scratch();
        Directory.Delete(scratch.Policies, recursive: true);
        CopyExamples(Checkout.PathOf("examples", "contoso"), scratch.PathOf("examples/contoso"));
        var text = File.ReadAllText(Checkout.PathOf("docs", "authoring", "tutorial.md"));
        var commands = 0;

        foreach (Match block in Blocks().Matches(text))
        {
            var (info, body) = (block.Groups["info"].Value.Split(' '), block.Groups["body"].Value);
            if (info is [_, var path])
                scratch.Write(path, body);
            else
                commands += Run(body, scratch);
        }

        Assert.That(Steps().Count(text), Is.EqualTo(10));
        Assert.That(commands, Is.GreaterThanOrEqualTo(10));
    }

    private static int Run(string console, Scratch scratch)
    {
        var commands = 0;
        foreach (var part in Commands().Split(console).Where(p => p.Length > 0))
        {
            var lines = part.TrimEnd('\n').Split('\n');
            var run = Cval.RunIn(scratch.Folder, [.. Words().Matches(lines[0]).Select(w => w.Value.Trim('\''))]);
            AssertShows(run.Output, lines[1..], $"cval {lines[0]}\n{run.Output}{run.Error}");
            commands++;
        }
        return commands;
    }

    /// <summary>The lines come out one after the other; where some are left out, others may stand between them.</summary>
    private static void AssertShows(string output, string[] expected, string message)
    {
        var lines = output.Split('\n').Select(l => l.TrimEnd()).ToList();
        var at = 0;
        var mayLeaveOut = false;
        foreach (var line in expected)
        {
            if (line is LeftOut)
            {
                mayLeaveOut = true;
                continue;
            }
            var found = mayLeaveOut ? lines.IndexOf(line, at) : at < lines.Count && lines[at] == line ? at : -1;
            Assert.That(found, Is.GreaterThanOrEqualTo(0), $"`{line}` does not come out of {message}");
            at = found + 1;
            mayLeaveOut = false;
        }
    }

    private static void CopyExamples(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex("^```(?<info>[^\n]+)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Blocks();

    [GeneratedRegex("^[$] cval ", RegexOptions.Multiline, 10_000)]
    private static partial Regex Commands();

    [GeneratedRegex("'[^']*'|[^ ]+", RegexOptions.None, 10_000)]
    private static partial Regex Words();

    [GeneratedRegex("^## [0-9]+[.] ", RegexOptions.Multiline, 10_000)]
    private static partial Regex Steps();
}
