using System.CommandLine;
using System.CommandLine.Help;

namespace ControlValidator.Cli.Commands;

/// <summary>The verbs, and their help.</summary>
internal static class CommandLine
{
    private static readonly (string Who, string[] Verbs)[] Groups =
    [
        ("Gate a change", ["validate"]),
        ("Write and choose checks", ["controls"]),
        ("Read and audit results", ["explain", "maturity"]),
    ];

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["validate"] =
        [
            "cval validate examples/contoso",
            "cval validate examples/contoso --control 'CV-STO-*' --fail-on fail,unproven",
            "cval validate examples/contoso -f console -f sarif=cval.sarif -f html=report.html",
        ],
        ["controls"] = ["cval controls", "cval controls storage", "cval controls Azure.Storage.MinTLS", "cval controls 'NIST SP 800-53 SC-8'"],
        ["explain"] = ["cval explain CV-STO-001", "cval explain CV-STO-001 examples/contoso"],
        ["maturity"] = ["cval maturity examples/contoso"],
    };

    internal static RootCommand Create()
    {
        var root = new RootCommand("Shows whether security controls work, from exported cloud and identity configuration.");
        root.Subcommands.Add(ValidateCommand.Create());
        root.Subcommands.Add(ControlsCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(MaturityCommand.Create());
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction help)
                help.Builder.CustomizeLayout(Layout);
        }
        return root;
    }

    private static IEnumerable<Func<HelpContext, bool>> Layout(HelpContext context)
    {
        yield return HelpBuilder.Default.SynopsisSection();
        yield return HelpBuilder.Default.CommandUsageSection();
        yield return context.Command is RootCommand ? WriteGroups : HelpBuilder.Default.CommandArgumentsSection();
        yield return HelpBuilder.Default.OptionsSection();
        yield return context.Command is RootCommand ? WriteExitCodes : WriteExamples;
    }

    private static bool WriteGroups(HelpContext context)
    {
        foreach (var (who, verbs) in Groups)
        {
            context.Output.WriteLine($"{who}:");
            foreach (var verb in verbs)
                context.Output.WriteLine($"  {verb,-12}{context.Command.Subcommands.Single(c => c.Name == verb).Description}");
            context.Output.WriteLine();
        }
        context.Output.WriteLine("Start with: cval validate examples/contoso");
        return true;
    }

    private static bool WriteExamples(HelpContext context)
    {
        if (!Examples.TryGetValue(context.Command.Name, out var examples))
            return false;
        context.Output.WriteLine("Examples:");
        foreach (var example in examples)
            context.Output.WriteLine($"  {example}");
        return true;
    }

    private static bool WriteExitCodes(HelpContext context)
    {
        context.Output.WriteLine("Exit codes:");
        context.Output.WriteLine("  0 clean   1 a control failed   2 could not be decided (unknown or error)");
        context.Output.WriteLine("  3 wrong usage or input   4 not trusted   5 a check did not earn its pass");
        return true;
    }
}
