using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;

namespace ControlValidator.Cli.Commands;

/// <summary>The verbs.</summary>
internal static class CommandLine
{
    private static readonly string[] Verbs =
    [
        "validate", "compare", "new", "test", "lint", "lsp", "eval", "repl", "controls", "doc", "explain", "graph", "maturity", "prove", "stress", "conform",
    ];

    private static readonly string[] Questions = ["-h", "-?", "/h", "/?", "--help", "--version"];

    /// <summary>Does what the arguments ask for.</summary>
    /// <returns>What the process ends with.</returns>
    internal static int Run(string[] arguments)
    {
        HeadStart.Begin(arguments);
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        try
        {
            var parsed = For(arguments).Parse(arguments);
            if (parsed.Action is not ParseErrorAction)
                return parsed.Invoke();
            DiagnosticView.Write(Consoles.Error, [.. parsed.Errors.Select(e => CliRules.Usage.At(new("command line"), e.Message))]);
            return (int)ExitCode.BadInput;
        }
        finally
        {
            Consoles.Flush();
        }
    }

    /// <summary>
    /// What the arguments need of the command line: the one verb that they name, or everything. The library's root looks up translated
    /// texts for its own options, which takes longer than parsing.
    /// </summary>
    private static Command For(string[] arguments)
    {
        if (arguments is [var name, ..] && !Array.Exists(arguments, a => Array.IndexOf(Questions, a) >= 0) && Create(name) is { } verb)
            return new("cval") { verb };
        var root = new RootCommand("Shows whether security controls work, from exported configuration.");
        foreach (var each in Verbs)
            root.Subcommands.Add(Create(each)!);
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new CommandHelp(option.Action as HelpAction ?? new HelpAction());
        return root;
    }

    /// <summary>Null where there is no such verb.</summary>
    private static Command? Create(string verb) => verb switch
    {
        "validate" => ValidateCommand.Create(),
        "compare" => CompareCommand.Create(),
        "new" => NewCommand.Create(),
        "test" => TestCommand.Create(),
        "lint" => LintCommand.Create(),
        "lsp" => LspCommand.Create(),
        "eval" => EvalCommand.Create(),
        "repl" => ReplCommand.Create(),
        "controls" => ControlsCommand.Create(),
        "doc" => DocCommand.Create(),
        "explain" => ExplainCommand.Create(),
        "graph" => GraphCommand.Create(),
        "maturity" => MaturityCommand.Create(),
        "prove" => ProveCommand.Create(),
        "stress" => StressCommand.Create(),
        "conform" => ConformCommand.Create(),
        _ => null,
    };
}
