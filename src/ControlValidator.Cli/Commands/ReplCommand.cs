using System.CommandLine;
using ControlValidator.Cli.Exploring;
using ControlValidator.Cli.Options;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval repl</c>: questions to an export, one after the other, each with what the ones before have declared.</summary>
internal static class ReplCommand
{
    internal const string Description = "Explore an export in C#, question by question.";

    internal static Command Create()
    {
        var shared = new SharedOptions();
        var command = new Command("repl", Description);
        command.Arguments.Add(shared.Paths);
        shared.AddJudgingTo(command);
        shared.AddFenceTo(command);
        shared.AddLimitsTo(command);
        command.SetAction(parsed => (int)Execute(parsed, shared));
        return command;
    }

    private static ExitCode Execute(ParseResult parsed, SharedOptions shared)
    {
        using var explored = ExploredEstate.Open(parsed, shared);
        if (explored is null)
            return ExitCode.BadInput;
        new Repl(explored).Run(LineInput.Of(explored));
        return ExitCode.Clean;
    }
}
