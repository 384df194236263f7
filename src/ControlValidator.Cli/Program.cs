using System.CommandLine.Invocation;
using ControlValidator.Cli;
using ControlValidator.Cli.Commands;
using ControlValidator.Cli.Rendering;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var root = CommandLine.Create();
var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction)
{
    DiagnosticView.Write(Consoles.Error, [.. parsed.Errors.Select(e => CliRules.Usage.At(new("command line"), e.Message))]);
    return (int)ExitCode.BadInput;
}
return await parsed.InvokeAsync();
