using ControlValidator.Scripting.Compiling;

namespace ControlValidator.Scripting.Serving;

/// <summary>Policies that another process compiles.</summary>
internal static class ServedPolicies
{
    /// <summary>Fills in what they are compiled to. Any that it does not come to remain as they are.</summary>
    public static void Fill(List<Candidate> candidates, PolicyOptions options)
    {
        if (References.Files is not { IsDefault: false } files || options.Compiler is not { } compiler)
            return;
        var request = new CompilerRequest(CompilerRequest.OwnBuild, options.Safeguards, options.ShowsFiles, options.Parallel, files, [.. candidates.Select(c => c.Text)]);
        using var answers = compiler(request.ToBytes());
        while (answers is not null && CompilerAnswer.Read(answers, candidates.Count) is var (index, compiled))
            candidates[index].Compiled = compiled;
    }
}
