using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Compiles several policies at a time, on threads with room for texts that are nested deeper than people write them.</summary>
internal sealed class CompilerThreads
{
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly List<Candidate> candidates;
    private readonly PolicyOptions options;
    private readonly SecondThread second = new();
    private int next = -1;
    private ExceptionDispatchInfo? failure;

    private CompilerThreads(List<Candidate> candidates, PolicyOptions options)
    {
        this.candidates = candidates;
        this.options = options;
    }

    public static void Compile(List<Candidate> candidates, PolicyOptions options) => new CompilerThreads(candidates, options).Run();

    private void Run()
    {
        var threads = new Thread[Math.Clamp(options.Parallel, 1, candidates.Count)];
        for (var i = 0; i < threads.Length; i++)
        {
            Action work = i switch
            {
                0 when threads.Length > 1 => First,
                1 => Second,
                _ => Rest,
            };
            threads[i] = new(() => Guard(work), StackBytes) { IsBackground = true, Name = "compiler" };
            threads[i].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        failure?.Throw();
    }

    private void First()
    {
        try
        {
            Next(second);
        }
        finally
        {
            second.Release();
        }
        Rest();
    }

    private void Second()
    {
        second.Help();
        Rest();
    }

    private void Rest()
    {
        while (Next(helper: null))
        {
            // until there is none left
        }
    }

    private bool Next(SecondThread? helper)
    {
        var index = Interlocked.Increment(ref next);
        if (index >= candidates.Count)
            return false;
        candidates[index].Compiled = PolicyCompiler.Compile(candidates[index].Text, options.Safeguards, CancellationToken.None, showsFiles: options.ShowsFiles, second: helper);
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Thrown again on the caller's thread.")]
    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }
    }
}
