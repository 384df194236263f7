using System.CommandLine;
using System.Runtime.CompilerServices;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Running;
using ControlValidator.Cli.Testing;
using ControlValidator.Editor;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval lsp</c>: helps editors with policies. Standard output carries the protocol and nothing else.</summary>
internal static class LspCommand
{
    internal const string Description = "Help an editor with policies, over standard input and output.";

    internal static Command Create()
    {
        var command = new Command("lsp", Description);

        // Many editors' clients add it, whatever the server.
        command.Options.Add(new Option<bool>("--stdio") { Description = "Talk over standard input and output. This is the default, and all there is." });
        var shared = new SharedOptions();
        shared.AddFenceTo(command);
        command.SetAction(async (parsed, _) => (int)await Execute(shared.FenceOf(parsed)).ConfigureAwait(false));
        return command;
    }

    // Apart, so that the editor's services come into no other process.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<ExitCode> Execute(FenceOptions fence)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        var declarations = PackFolder.Cache(off: false) is { } cache ? Path.Combine(Path.GetFullPath(cache), "declarations") : null;
        return await LanguageServer.Run(input, output, Run.Engine.Version, declarations, policy => EditedCases.Run(policy, fence)).ConfigureAwait(false) ? ExitCode.Clean : ExitCode.BadInput;
    }
}
