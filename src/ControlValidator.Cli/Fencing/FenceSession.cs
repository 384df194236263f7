using System.Collections.Immutable;
using ControlValidator.Cli.Testing;
using ControlValidator.Engine;
using ControlValidator.Fence;
using ControlValidator.Model;
using ControlValidator.Scripting;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Fencing;

/// <summary>
/// The parent's side: policies of one origin, run by fenced processes. Where one ends, another is started that says before each call which check
/// runs; the check at which that one ends is left out from then on, so that every other check is judged.
/// </summary>
internal sealed class FenceSession : IRemoteJudge, IDisposable
{
    private const int MostEndings = 32;

    private readonly FenceOptions options;
    private readonly ImmutableArray<LoadedPolicy> policies;
    private readonly ImmutableArray<PortablePolicy> portable;
    private readonly string?[] faults;
    private readonly Lock gate = new();
    private readonly Thread preparing;
    private FencedChild? child;
    private Thread? judging;
    private byte[]? asked;
    private RowLog? rows;
    private RemoteVerdicts? verdicts;
    private FenceLayers? layers;
    private bool childIsReady;
    private bool childHasJudged;
    private bool announces;
    private int endings;
    private DiagnosticRule? failedBy;
    private string? failure;

    /// <param name="standby">A process that is started already; it becomes this session's.</param>
    internal FenceSession(FenceOptions options, ImmutableArray<LoadedPolicy> policies, FencedChild? standby)
    {
        child = standby;
        this.options = options;
        this.policies = policies;
        (portable, Checks) = All(policies);
        faults = new string?[Checks.Length];
        preparing = new(Prepare) { IsBackground = true, Name = "fence" };
        preparing.Start();
    }

    public ImmutableArray<Check> Checks { get; }

    /// <summary>The layers that held around every process so far; null where there was none.</summary>
    internal FenceLayers? Layers
    {
        get
        {
            preparing.Join();
            return layers;
        }
    }

    /// <summary>How often something went wrong.</summary>
    internal int Troubles => faults.Count(f => f is not null) + (failure is null ? 0 : 1);

    internal bool Holds(LoadedPolicy policy) => policies.Contains(policy);

    /// <summary>What went wrong, by policy.</summary>
    internal IEnumerable<Diagnostic> Diagnostics
    {
        get
        {
            if (failure is not null && failedBy is { } rule)
                yield return rule.At(new(policies[0].Path), failure);
            for (var i = 0; i < faults.Length; i++)
            {
                if (faults[i] is { } fault)
                    yield return FenceRules.PolicyEndedProcess.At(new(Checks[i].Policy, Checks[i].Line, 1), $"while `{Checks[i].Control.Id}` ran, the process {fault}");
            }
            if (options.Mode is FenceMode.Auto && Layers is { } held && FenceWords.GapIn(held) is { } gap)
                yield return FenceRules.LayerMissing.At(new(policies[0].Path), gap);
        }
    }

    /// <summary>The proof of each check of the policies that have cases.</summary>
    internal Dictionary<Check, Proof> Prove(IReadOnlyList<(LoadedPolicy Policy, byte[] Cases)> cases)
    {
        var request = new CaseRequest([.. cases.Select(c => (policies.IndexOf(c.Policy), c.Policy.CasesPath ?? "", c.Cases))]);
        var checks = cases.SelectMany(c => c.Policy.Checks).ToImmutableArray();
        lock (gate)
        {
            var shortcomings = Ask(MessageKind.Prove, request.ToBytes(), MessageKind.Proofs, said => CaseAnswers.Proofs(said.Span, checks.Length));
            var proofs = new Dictionary<Check, Proof>(ReferenceEqualityComparer.Instance);
            for (var i = 0; i < checks.Length; i++)
                proofs[checks[i]] = FaultOf(Checks.IndexOf(checks[i])) is { } fault ? new(fault) : new(shortcomings?[i] is { Length: > 0 } s ? s : null);
            return proofs;
        }
    }

    /// <summary>What the checks of policies that have cases say of each of them.</summary>
    internal Dictionary<Check, ImmutableArray<CaseTestimony>> Test(IReadOnlyList<PolicyCases> tested)
    {
        var wanted = tested.SelectMany(t => t.Policy.Checks.Select(c => (Check: c, Cases: t.Of(c)))).ToImmutableArray();
        lock (gate)
        {
            var said = Ask(MessageKind.Test, RequestFor(tested).ToBytes(), MessageKind.CaseTestimonies, b => CaseAnswers.Testimonies(b.Span, wanted.Select(a => a.Cases.Length)));
            return wanted.Select((a, i) => (a.Check, Said: FaultOf(Checks.IndexOf(a.Check)) is { } fault ? [.. a.Cases.Select(_ => CaseTestimony.Broken(fault))] : said![i]))
                .ToDictionary(a => a.Check, a => a.Said);
        }
    }

    /// <summary>What changing settings shows of those of the checks that are this session's, the tolerances of their authors left aside.</summary>
    internal Dictionary<Check, CheckMutation> Mutate(IReadOnlyList<PolicyCases> tested, ImmutableArray<Check> checks)
    {
        var wanted = tested.SelectMany(t => t.Policy.Checks.Where(checks.Contains).Select(c => (Check: c, Cases: t.Of(c)))).ToImmutableArray();
        var request = RequestFor(tested) with { Checks = [.. wanted.Select(a => Checks.IndexOf(a.Check))] };
        lock (gate)
        {
            var tried = Ask(MessageKind.Mutate, request.ToBytes(), MessageKind.Mutations, b => CaseAnswers.Mutations(b.Span, wanted)) ?? [];
            return tried.Where(m => FaultOf(Checks.IndexOf(m.Check)) is null).ToDictionary(m => m.Check);
        }
    }

    public void Begin(bool keepPasses, ImmutableArray<bool> wanted, RowLog rows)
    {
        this.rows = rows;
        asked = new byte[1 + wanted.Length];
        asked[0] = keepPasses ? (byte)1 : (byte)0;
        for (var i = 0; i < wanted.Length; i++)
            asked[1 + i] = wanted[i] ? (byte)1 : (byte)0;
        judging = new(() =>
        {
            lock (gate)
                verdicts = JudgeOn();
        })
        { IsBackground = true, Name = "fenced judge" };
        judging.Start();
    }

    public RemoteVerdicts? Conclude()
    {
        judging?.Join();
        return failure is null ? verdicts : null;
    }

    public Testimony?[] Explain(IReadOnlyList<RemoteQuestion> questions)
    {
        var answers = new Testimony?[questions.Count];
        var open = new List<int>();
        for (var i = 0; i < answers.Length; i++)
        {
            if (FaultOf(questions[i].Check) is { } fault)
                answers[i] = new(Outcome.Error, fault, [], 0);
            else
                open.Add(i);
        }
        if (open.Count == 0)
            return answers;
        var asking = open.Count == questions.Count ? questions : [.. open.Select(i => questions[i])];
        var request = Frames.Bytes(writer => TestimonyBytes.Write(writer, asking));
        lock (gate)
        {
            var said = Ask(MessageKind.Explain, request, MessageKind.Testimonies, b => TestimonyBytes.ReadAnswers(b.Span, open.Count), keepsFaults: true);
            for (var i = 0; i < open.Count; i++)
                answers[open[i]] = said?[i];
        }
        return answers;
    }

    public StressTestimony? Stress(ImmutableArray<int> checks, int properties, StressQuestion question)
    {
        var request = Frames.Bytes(writer => StressBytes.Write(writer, checks, question));
        lock (gate)
            return Ask(MessageKind.Stress, request, MessageKind.Stressed, b => StressBytes.ReadAnswer(b.Span, properties, question));
    }

    public void Distrust(string reason) => Fail(FenceRules.NotBelieved, reason);

    public string? FaultOf(int check) =>
        faults[check] is { } fault ? $"while the check ran, its process {fault}" : failure is { } failed ? $"none of the verdicts of its process counts: {failed}" : null;

    public void Dispose()
    {
        preparing.Join();
        child?.Dispose();
    }

    private static (ImmutableArray<PortablePolicy> Portable, ImmutableArray<Check> Checks) All(ImmutableArray<LoadedPolicy> policies)
    {
        var all = ImmutableArray.CreateBuilder<PortablePolicy>(policies.Length);
        var checks = ImmutableArray.CreateBuilder<Check>();
        foreach (var policy in policies)
        {
            var controls = ImmutableArray.CreateBuilder<string>(policy.Checks.Length);
            foreach (var check in policy.Checks)
                controls.Add(check.Control.Id);
            all.Add(new(policy.Path, controls.MoveToImmutable(), policy.ToPortable()));
            checks.AddRange(policy.Checks);
        }
        return (all.MoveToImmutable(), checks.ToImmutable());
    }

    /// <summary>Beside what the parent does until it asks something.</summary>
    private void Prepare()
    {
        lock (gate)
            _ = IsReady(judges: false);
    }

    private RemoteVerdicts? JudgeOn()
    {
        var said = Ask(MessageKind.Judge, asked!, MessageKind.Verdicts, b => VerdictBytes.Read(b.Span, Checks.Length));
        childHasJudged = said is not null;
        return said;
    }

    private CaseRequest RequestFor(IReadOnlyList<PolicyCases> tested) => new([.. tested.Select(t => (policies.IndexOf(t.Policy), t.File?.Path ?? "", t.Text))]);

    /// <summary>Asks, and asks another process where one ends, until there is an answer or nothing left to try.</summary>
    /// <param name="keepsFaults">Whether verdicts are out already, so that a check which ends its process now keeps those that it gave.</param>
    private T? Ask<T>(MessageKind request, ReadOnlyMemory<byte> content, MessageKind answer, Func<ReadOnlyMemory<byte>, T?> read, bool keepsFaults = false)
        where T : class
    {
        while (failure is null)
        {
            if (!IsReady(judges: request is MessageKind.Explain || (request is MessageKind.Stress && asked is not null)))
                continue;
            var said = child!.Ask(request, content.Span, answer, MostAnswerBytes(options), request is MessageKind.Judge ? rows : null);
            if (said is { } bytes && read(bytes) is { } understood)
                return understood;
            if (keepsFaults && announces)
                return null;
            Bury();
        }
        return null;
    }

    /// <summary>A quarter of what the process may use itself: more than it has to say.</summary>
    internal static int MostAnswerBytes(FenceOptions options) => (int)Math.Min(int.MaxValue / 2, (long)options.MemoryMegabytes << 18);

    /// <summary>Whether there is a process to ask. Where one ends on the way there, that is noted, and the next try starts another.</summary>
    private bool IsReady(bool judges)
    {
        if (child is null || !childIsReady)
        {
            child ??= FencedChild.Start(options);
            childHasJudged = false;
            if (child is null)
            {
                Fail(options.Mode is FenceMode.Require ? FenceRules.FenceRequired : FenceRules.ProcessFailed, FenceWords.NoProcess);
                return false;
            }
            if (!child.SetUp(Setup()))
            {
                Bury();
                return false;
            }
            childIsReady = true;
            layers = (layers ?? FenceLayers.All) & child.Layers;
            if (options.Mode is FenceMode.Require && FenceWords.GapIn(child.Layers) is { } gap)
            {
                Fail(FenceRules.FenceRequired, gap);
                return false;
            }
        }
        if (!judges || childHasJudged)
            return true;
        if (child.Ask(MessageKind.Judge, asked!, MessageKind.Verdicts, MostAnswerBytes(options), rows) is not null)
            return childHasJudged = true;
        Bury();
        return false;
    }

    private JudgeSetup Setup()
    {
        var silenced = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < faults.Length; i++)
        {
            if (faults[i] is not null)
                silenced.Add(i);
        }
        return JudgeSetup.Of(options) with { Announces = announces, Policies = portable, Silenced = silenced.ToImmutable() };
    }

    /// <summary>Notes how the process ended, and at which check if that is known.</summary>
    private void Bury()
    {
        var ending = child?.Ending() ?? "";
        var at = child?.LastAt ?? -1;
        child?.Dispose();
        child = null;
        childIsReady = false;
        endings++;
        if (!announces)
            announces = true;
        else if (at >= 0 && at < faults.Length && faults[at] is null && endings < MostEndings)
            faults[at] = ending;
        else
            Fail(FenceRules.ProcessFailed, $"it {ending}");
    }

    private void Fail(DiagnosticRule rule, string reason)
    {
        failedBy = rule;
        failure = reason;
        child?.Dispose();
        child = null;
    }
}
