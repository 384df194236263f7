using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ControlValidator.Cli.Rendering;

namespace ControlValidator.Cli.Commands;

/// <summary>The usual help, with verbs grouped by who uses them, and examples that work.</summary>
internal sealed class CommandHelp : SynchronousCommandLineAction
{
    private static readonly (string Who, string[] Verbs)[] Groups =
    [
        ("Gate a change", ["validate", "compare"]),
        ("Write and choose checks", ["new", "test", "lint", "lsp", "eval", "repl", "controls", "doc"]),
        ("Read and audit results", ["explain", "graph", "maturity", "prove", "stress", "conform"]),
    ];

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["validate"] =
        [
            "cval validate examples/contoso",
            "cval validate examples/contoso --control 'CV-STO-*' --fail-on fail,unproven",
            "cval validate examples/contoso -f console -f sarif=cval.sarif -f html=report.html",
        ],
        ["compare"] =
        [
            "cval compare before/ after/",
            "cval compare before/ after/ --question packets -f console -f markdown=changes.md",
            "cval compare before/ after/ -f sarif=changes.sarif -f html=changes.html",
        ],
        ["new"] =
        [
            "cval new storage/no-shared-keys --type Microsoft.Storage/storageAccounts",
            "cval new vaults/all-protected --snapshot --type Microsoft.KeyVault/vaults",
            "cval new storage/from-real --from 9409874c83397f27 --in examples/contoso",
        ],
        ["test"] = ["cval test", "cval test policies/storage --filter minimum", "cval test policies --mutate --min-score 90", "cval test -f console -f junit=tests.xml"],
        ["lint"] = ["cval lint", "cval lint policies/storage --level info", "cval lint -f sarif > lint.sarif"],
        ["lsp"] = ["cval lsp", "vim.lsp.config(\"cval\", { cmd = { \"cval\", \"lsp\" }, filetypes = { \"csharp\" } })"],
        ["controls"] = ["cval controls", "cval controls storage", "cval controls Azure.Storage.MinTLS", "cval controls 'NIST SP 800-53 SC-8'"],
        ["eval"] =
        [
            "cval eval 'snapshot.All<StorageAccount>().Known.Select(a => a.Resource.Name)' examples/contoso",
            "cval eval 'snapshot.Resources.GroupBy(r => r.Type).Select(g => new { Type = g.Key, Count = g.Count() })' examples/contoso",
            "cval eval 'snapshot.Resources.Count()' export.json --json",
        ],
        ["repl"] = ["cval repl examples/contoso"],
        ["doc"] = ["cval doc --out docs/controls", "cval doc --out docs/controls --check", "cval doc --site handbook --control 'CV-STO-*'"],
        ["explain"] = ["cval explain CV-STO-001", "cval explain CV-STO-001 examples/contoso"],
        ["graph"] =
        [
            "cval graph examples/contoso",
            "cval graph examples/contoso --from guest --to high --within 6",
            "cval graph examples/contoso --around gh-deploy-prod --format svg",
        ],
        ["maturity"] = ["cval maturity examples/contoso", "cval maturity examples/contoso --stress"],
        ["prove"] =
        [
            "cval prove examples/contoso",
            "cval prove examples/contoso --property no-legacy-authentication --smt legacy.smt2 && z3 legacy.smt2",
            "cval prove examples/contoso --smt proofs --format json",
        ],
        ["conform"] =
        [
            "cval conform export/ --sign-ins signIns.json",
            "cval conform export/ --what-if answers.json --json",
        ],
        ["stress"] = ["cval stress examples/contoso", "cval stress examples/contoso --control 'CV-SIN-*' --min-score 90", "cval stress examples/contoso --json"],
    };

    private readonly HelpAction usual;

    /// <param name="usual">The library's own. It asks a terminal how wide it is, and takes a pipe or a file to have no end.</param>
    internal CommandHelp(HelpAction usual)
    {
        this.usual = usual;
        if (Console.IsOutputRedirected)
            usual.MaxWidth = Page.PlainWidth;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (command is RootCommand)
        {
            WriteRoot(output, command);
            return 0;
        }
        var status = usual.Invoke(parseResult);
        output.WriteLine("Examples:");
        foreach (var example in Examples[command.Name])
            output.WriteLine($"  {example}");
        return status;
    }

    private static void WriteRoot(TextWriter output, Command root)
    {
        output.WriteLine(root.Description);
        output.WriteLine();
        output.WriteLine("Usage: cval <verb> [options]    (cval <verb> --help: options and examples)");
        foreach (var (who, verbs) in Groups)
        {
            output.WriteLine();
            output.WriteLine($"{who}:");
            foreach (var verb in verbs)
                output.WriteLine($"  {verb,-10}{root.Subcommands.Single(c => c.Name == verb).Description}");
        }
        output.WriteLine();
        output.WriteLine("Exit codes:");
        output.WriteLine("  0 clean    1 a control failed    2 could not be decided (unknown or error)");
        output.WriteLine("  3 wrong usage or input    4 not trusted    5 a check did not earn its pass");
        output.WriteLine();
        output.WriteLine("Start with: cval validate examples/contoso");
    }
}
