using ControlValidator.Cli.Commands;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Running;

// what people ask for stands by itself, so that a fenced process does not bring in the library for command lines
return args switch
{
    [FencedJudge.Verb] => FencedJudge.Run(),
    [PackBuild.Verb, var folder] => PackBuild.Run(folder),
    _ => CommandLine.Run(args),
};
