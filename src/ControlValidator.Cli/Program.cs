using System.CommandLine.Invocation;
using ControlValidator.Cli;
using ControlValidator.Cli.Commands;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;

if (args is [FencedJudge.Verb])
    return FencedJudge.Run();
if (args is [PackBuild.Verb, var folder])
    return PackBuild.Run(folder);
var foresight = Foresight.Of(args);
StandbyChild.Foresee(foresight);
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = System.Text.Encoding.UTF8;
try
{
    ForeseenPack.Begin(foresight);
    var parsed = CommandLine.For(args).Parse(args);
    if (parsed.Action is not ParseErrorAction)
        return parsed.Invoke();
    DiagnosticView.Write(Consoles.Error, [.. parsed.Errors.Select(e => CliRules.Usage.At(new("command line"), e.Message))]);
    return (int)ExitCode.BadInput;
}
finally
{
    Consoles.Flush();
}
