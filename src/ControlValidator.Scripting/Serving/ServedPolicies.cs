namespace ControlValidator.Scripting.Serving;

/// <summary>Policies that another process compiles.</summary>
internal static class ServedPolicies
{
    /// <summary>Tells what they are compiled to, by their place among them, as soon as that is known. There may be some that it does not come to.</summary>
    public static void Compile(List<Candidate> candidates, PolicyOptions options, Action<int, CompiledPolicy> done)
    {
        if (options.Compiler is not { } compiler || Vocabulary.Files is not { IsDefault: false } files)
            return;
        var request = new CompilerRequest(options.Safeguards, options.ShowsFiles, options.Parallel, files, [.. candidates.Select(c => c.Text)]);
        using var answers = compiler(request.ToBytes());
        while (answers is not null && CompilerAnswer.Read(answers, candidates.Count) is var (index, compiled))
            done(index, compiled);
    }
}
