using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace ControlValidator.Scripting.Compiling;

/// <summary>
/// Compiles several policies at a time, on threads with room for texts that are nested deeper than people write them. A thread that does not get done with
/// its policy is given up, and another one takes its place: there are short texts over which the compiler would sit for days, and it cannot be
/// interrupted in the middle of a sentence.
/// </summary>
internal sealed class CompilerThreads
{
    /// <summary>A policy takes some hundredths of a second, the first of all a second or two.</summary>
    public const int UsualPatience = 30;

    private const int StackBytes = 16 * 1024 * 1024;

    private readonly ImmutableArray<PolicyText> policies;
    private readonly Safeguards safeguards;
    private readonly bool showsFiles;
    private readonly Action<int, CompiledPolicy> done;
    private readonly int patience;
    private readonly SecondThread second = new();
    private readonly object gate = new();
    private readonly List<Worker> workers = [];
    private int next;
    private ExceptionDispatchInfo? failure;

    private CompilerThreads(ImmutableArray<PolicyText> policies, Safeguards safeguards, bool showsFiles, Action<int, CompiledPolicy> done, int patience)
    {
        this.policies = policies;
        this.safeguards = safeguards;
        this.showsFiles = showsFiles;
        this.done = done;
        this.patience = patience;
    }

    /// <param name="showsFiles">Whether stack traces and debuggers are to find the files.</param>
    /// <param name="parallel">How many policies are compiled at a time; at least 1.</param>
    /// <param name="done">Told of each policy by its place among them, as soon as it is compiled; of one at a time.</param>
    /// <param name="patience">How long one policy may take, in seconds.</param>
    public static void Compile(
        ImmutableArray<PolicyText> policies, Safeguards safeguards, bool showsFiles, int parallel, Action<int, CompiledPolicy> done, int patience = UsualPatience) =>
        new CompilerThreads(policies, safeguards, showsFiles, done, patience).Run(Math.Clamp(parallel, 1, policies.Length));

    private void Run(int threads)
    {
        lock (gate)
        {
            for (var i = 0; i < threads; i++)
            {
                Start(i switch
                {
                    0 when threads > 1 => First,
                    1 => Second,
                    _ => Rest,
                });
            }
            while (workers.Count > 0)
            {
                if (Monitor.Wait(gate, TimeSpan.FromSeconds(1)))
                    continue;
                foreach (var worker in workers.FindAll(w => ++w.Seconds > patience))
                    GiveUp(worker);
            }
        }
        failure?.Throw();
    }

    private void Start(Action<Worker> work)
    {
        var worker = new Worker();
        workers.Add(worker);
        new Thread(() => Guard(work, worker), StackBytes) { IsBackground = true, Name = "compiler" }.Start();
    }

    private void GiveUp(Worker worker)
    {
        workers.Remove(worker);
        second.Release();
        if (worker.Policy is { } policy)
            done(policy, PolicyCompiler.Failed(policies[policy].ByName(), $"the compiler was not done after {patience} seconds"));
        Start(Rest);
    }

    private void First(Worker worker)
    {
        try
        {
            Next(worker, second);
        }
        finally
        {
            second.Release();
        }
        Rest(worker);
    }

    private void Second(Worker worker)
    {
        second.Help();
        Rest(worker);
    }

    private void Rest(Worker worker)
    {
        while (Next(worker, helper: null))
        {
            // until there is none left
        }
    }

    private bool Next(Worker worker, SecondThread? helper)
    {
        int policy;
        lock (gate)
        {
            if (!workers.Contains(worker) || next == policies.Length)
                return false;
            policy = next++;
            worker.Policy = policy;
            worker.Seconds = 0;
        }
        var compiled = PolicyCompiler.Compile(policies[policy], safeguards, CancellationToken.None, showsFiles: showsFiles, second: helper);
        lock (gate)
        {
            if (workers.Contains(worker))
                done(policy, compiled);
        }
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Thrown again on the caller's thread.")]
    private void Guard(Action<Worker> work, Worker worker)
    {
        try
        {
            work(worker);
        }
        catch (Exception e)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }
        lock (gate)
        {
            workers.Remove(worker);
            Monitor.PulseAll(gate);
        }
    }

    private sealed class Worker
    {
        /// <summary>The policy that it compiles; null where it only helps.</summary>
        public int? Policy { get; set; }

        /// <summary>How often a second has gone by since it began with that.</summary>
        public int Seconds { get; set; }
    }
}
