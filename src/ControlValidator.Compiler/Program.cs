using ControlValidator.Scripting.Serving;

// One request on the standard input, its answers on the standard output. Nobody listens any more where the latter is closed.
try
{
    using var requests = new BufferedStream(Console.OpenStandardInput());
    using var answers = Console.OpenStandardOutput();
    return CompilerService.Serve(requests, answers) ? 0 : 1;
}
catch (IOException)
{
    return 2;
}
