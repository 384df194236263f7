using System.Text.RegularExpressions;

namespace ControlValidator.Scripting.Tests.Lint;

/// <summary>The page of a lint rule: a bad example with its message, and a good one.</summary>
/// <param name="BadCases">The case file that goes with it; null where any will do.</param>
internal sealed partial record LintPage(string Title, string Bad, string? BadCases, string Message, string Good, string? GoodCases)
{
    private const string Head = "[Control(\"CV-TST-001\", \"Things are in order\", Pillar = Pillar.CloudPosture)]\n[Why(\"Because.\"), Fix(\"Order them.\"), Maps(\"MCSB\", \"DP-3\")]\n";

    public static string Root { get; } = Repository();

    public static LintPage Read(string code)
    {
        var text = File.ReadAllText(Path.Combine(Root, "docs/diagnostics", code + ".md"));
        var (example, advice) = text.Split("\n## What to do\n") is [var before, var after] ? (before, after) : throw new InvalidDataException($"{code} has no advice.");
        return new(
            text[..text.IndexOf('\n', StringComparison.Ordinal)], Whole(Block(example, "csharp")!), Block(example, "json"), Block(example, "")!, Whole(Block(advice, "csharp")!), Block(advice, "json"));
    }

    /// <summary>An example is a policy, or its methods alone, of which the first is the check.</summary>
    private static string Whole(string example) => example.Contains("[Control(", StringComparison.Ordinal) ? example : FirstMethod().Replace(example, Head + "Verdict ", 1);

    private static string? Block(string text, string language) =>
        Blocks().Matches(text).FirstOrDefault(m => m.Groups["language"].Value == language)?.Groups["text"].Value;

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ControlValidator.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The repository is not above the tests.");
        return folder;
    }

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Blocks();

    [GeneratedRegex("^Verdict ", RegexOptions.Multiline, Timeout.Infinite)]
    private static partial Regex FirstMethod();
}
