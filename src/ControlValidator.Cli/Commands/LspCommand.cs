using System.CommandLine;
using System.Runtime.CompilerServices;
using ControlValidator.Cli.Running;
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
        command.SetAction(static async (_, _) => (int)await Execute().ConfigureAwait(false));
        return command;
    }

    // Apart, so that the editor's services come into no other process.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<ExitCode> Execute()
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        var declarations = PackFolder.Cache(off: false) is { } cache ? Path.Combine(Path.GetFullPath(cache), "declarations") : null;
        return await LanguageServer.Run(input, output, Run.Engine.Version, declarations).ConfigureAwait(false) ? ExitCode.Clean : ExitCode.BadInput;
    }
}
