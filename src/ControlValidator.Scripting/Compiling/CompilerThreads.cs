using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Compiles several policies at a time, on threads with room for texts that are nested deeper than people write them.</summary>
internal static class CompilerThreads
{
    private const int StackBytes = 16 * 1024 * 1024;

    public static void Compile(List<Candidate> candidates, PolicyOptions options)
    {
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        var threads = new Thread[Math.Clamp(options.Parallel, 1, candidates.Count)];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new(Work, StackBytes) { IsBackground = true, Name = "compiler" };
            threads[i].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        failure?.Throw();

        [SuppressMessage("Design", "CA1031", Justification = "Thrown again on the caller's thread.")]
        void Work()
        {
            try
            {
                while (Interlocked.Increment(ref next) is var index && index < candidates.Count)
                    candidates[index].Compiled = PolicyCompiler.Compile(candidates[index].Text, options.Safeguards, CancellationToken.None, showsFiles: options.ShowsFiles);
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }
    }
}
