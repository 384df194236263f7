using ControlValidator.Scripting.Compiling;

namespace ControlValidator.Scripting.Serving;

/// <summary>The compiler, for a process that consists of nothing else.</summary>
public static class CompilerService
{
    /// <summary>Compiles what one request asks for.</summary>
    /// <param name="answers">Gets each policy as soon as it is compiled; nothing where the request comes from another build.</param>
    /// <returns>Whether all of it is compiled.</returns>
    public static bool Serve(Stream requests, Stream answers)
    {
        if (CompilerRequest.From(requests) is not { } request)
            return false;
        References.ReadFiles(request.References);
        CompilerThreads.Compile(
            request.Policies, request.Safeguards, request.ShowsFiles, request.Parallel, (index, compiled) => new CompilerAnswer(index, compiled).Write(answers));
        return true;
    }
}
