using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ControlValidator.Cli.Running;
using ControlValidator.Engine;
using ControlValidator.Fence;
using ControlValidator.Model;
using ControlValidator.Scripting;
using ControlValidator.Sources;
using Microsoft.Win32.SafeHandles;

namespace ControlValidator.Cli.Fencing;

/// <summary>
/// The child's side: opens the snapshot, lets go of everything else, and only then runs policies, for as long as it is asked. Nothing in it may
/// need a file, a library or a process once <see cref="Confinement.Enter"/> has returned.
/// </summary>
internal sealed class FencedJudge
{
    /// <summary>By this word the program knows that it is the child. No verb for people: without a parent it ends at once.</summary>
    internal const string Verb = "__judge";

    /// <summary>Above the bound on what the collector manages: code, stacks, and what the runtime needs for itself.</summary>
    private const ulong OwnNeeds = 2UL << 30;

    private const int LongestRequest = int.MaxValue - (1 << 20);

    /// <summary>Bytes: as many as a pipe holds.</summary>
    private const int RequestsAtOnce = 1 << 16;

    private readonly JudgeSetup setup;
    private readonly OpenedEstate estate;
    private readonly Stream requests;
    private readonly Stream answers;
    private readonly FencedCases cases;
    private readonly FencedExploring exploring;
    private readonly ImmutableArray<Check> checks;
    private JudgedEstate? judged;
    private StressedChecks? stressed;
    private int announced = -1;

    private FencedJudge(JudgeSetup setup, OpenedEstate estate, Stream requests, Stream answers)
    {
        this.setup = setup;
        this.estate = estate;
        this.requests = requests;
        this.answers = answers;
        var pack = new PortablePack(setup.Limits);
        var policies = ImmutableArray.CreateBuilder<ImmutableArray<Check>>(setup.Policies.Length);
        var all = ImmutableArray.CreateBuilder<Check>();
        foreach (var policy in setup.Policies)
        {
            policies.Add(Load(pack, policy, all.Count));
            all.AddRange(policies[^1]);
        }
        checks = all.ToImmutable();
        cases = new(Threads, policies.MoveToImmutable(), checks);
        exploring = new(estate, setup.Limits);
    }

    internal static int Run()
    {
        Confinement.AllowManyFiles();
        // by their numbers, since the filter knows these pipes by their numbers
        using var input = new SafeFileHandle(0, ownsHandle: false);
        using var output = new SafeFileHandle(1, ownsHandle: false);
        using var incoming = new FileStream(input, FileAccess.Read, RequestsAtOnce);
        using var replies = new FileStream(output, FileAccess.Write, bufferSize: 0);
        // while the parent still loads or compiles
        var proving = new Thread(WarmUpProving, Preparation.Stack);
        proving.Start();
        Preloading.LoadReferences(
            [typeof(FencedJudge).Assembly, typeof(Assessor).Assembly, typeof(PolicyPacks).Assembly, typeof(Estate).Assembly, .. PolicyPacks.References],
            IsParents);
        WarmUpJudging();
        if (Frames.Read(incoming, LongestRequest) is not (MessageKind.Setup, var content))
            return (int)ExitCode.BadInput;
        var told = JudgeSetup.Read(content);
        using var opened = Estate.Open(told.Paths, Stream.Null, new(told.Parallel, told.AsOf, SourceLimits.Default)
        {
            Held = new Dictionary<string, byte[]>(told.Held, StringComparer.Ordinal),
            KeepsOpen = true,
        });
        if (told.Explores)
            FencedExploring.WarmUp();
        var judge = new FencedJudge(told, opened, incoming, replies);
        proving.Join();
        var layers = Confinement.Enter(new(((ulong)told.MemoryMegabytes << 20) + OwnNeeds, (ulong)told.Seconds * (ulong)(Environment.ProcessorCount + 1)));
        judge.Say(MessageKind.Ready, writer => writer.Write((byte)layers));
        if (told.Explores)
            opened.Read();
        while (Frames.Read(incoming, LongestRequest) is var (kind, request))
            judge.Answer(kind, request);
        return (int)ExitCode.Clean;
    }

    /// <summary>What only the parent does anything with: compiling, starting processes, telling what is wrong with documents, showing.</summary>
    private static bool IsParents(string assembly) =>
        assembly.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || assembly.StartsWith("Mono.Cecil", StringComparison.Ordinal)
        || assembly is "ControlValidator.Editor" or "ControlValidator.Reporting" or "Spectre.Console" or "System.CommandLine"
            or "System.Diagnostics.Process" or "System.Xml.ReaderWriter" or "JsonSchema.Net" or "JsonPointer.Net";

    private int Threads => setup.Announces ? 1 : setup.Parallel;

    private void Answer(MessageKind kind, byte[] request)
    {
        switch (kind)
        {
            case MessageKind.Prove:
                Say(MessageKind.Proofs, cases.Prove(CaseRequest.Read(request)));
                break;
            case MessageKind.Test:
                Say(MessageKind.CaseTestimonies, cases.Test(CaseRequest.Read(request)));
                break;
            case MessageKind.Mutate:
                Say(MessageKind.Mutations, cases.Mutate(CaseRequest.Read(request)));
                break;
            case MessageKind.Judge:
                Judge(request);
                break;
            case MessageKind.Explain:
                Explain(request);
                break;
            case MessageKind.Explore:
                Say(MessageKind.Explored, exploring.Answer(request));
                break;
            case MessageKind.Stress:
                Stress(request);
                break;
            case MessageKind.Setup or MessageKind.Rows or MessageKind.Ready or MessageKind.At or MessageKind.Proofs or MessageKind.Verdicts or MessageKind.Testimonies
                or MessageKind.CaseTestimonies or MessageKind.Mutations or MessageKind.Explored or MessageKind.Stressed:
                throw new InvalidDataException("no request");
        }
    }

    private void Say(MessageKind kind, Action<BinaryWriter> content) => Frames.Write(answers, kind, writer =>
    {
        writer.Write(setup.Secret);
        content(writer);
    });

    /// <param name="first">The place of the policy's first check among all.</param>
    private ImmutableArray<Check> Load(PortablePack pack, PortablePolicy policy, int first)
    {
        var all = pack.Checks(policy.Path, policy.Compiled);
        var called = ImmutableArray.CreateBuilder<Check>(policy.Controls.Length);
        foreach (var id in policy.Controls)
            called.Add(Watched(Array.Find(all, c => c.Control.Id == id) ?? throw new InvalidDataException("no such check"), first + called.Count));
        return called.MoveToImmutable();
    }

    private Check Watched(Check check, int place) =>
        setup.Silenced.Contains(place) ? check with { Judge = static (_, _) => throw new InvalidOperationException("its process ended here before") }
        : setup.Announces ? check with { Judge = (resource, snapshot) => Announce(place, check, resource, snapshot) }
        : check;

    private Verdict Announce(int place, Check check, Resource? resource, Snapshot? snapshot)
    {
        if (announced != place)
        {
            announced = place;
            Say(MessageKind.At, writer => writer.Write(place));
        }
        return check.Judge(resource, snapshot);
    }

    private void Judge(byte[] request)
    {
        var keepPasses = request[0] != 0;
        var run = new Check[checks.Length];
        var isSeenWhole = false;
        for (var i = 0; i < run.Length; i++)
        {
            run[i] = request[1 + i] != 0 && !setup.Silenced.Contains(i) ? checks[i] : Unasked(checks[i]);
            isSeenWhole |= checks[i].Kind is not CheckKind.Resource;
        }
        if (setup.Announces)
        {
            var rows = new Queue<byte[]>(Rows());
            estate.Follow(() => rows.TryDequeue(out var message) ? message : null, isSeenWhole);
        }
        else
        {
            estate.Follow(Next, isSeenWhole);
        }
        judged = Assessor.Judge(estate, ImmutableCollectionsMarshal.AsImmutableArray(run), new(Threads, keepPasses) { IsRemote = true }, CancellationToken.None);
        Say(MessageKind.Verdicts, writer => VerdictBytes.Write(writer, judged.ForRemote()));
    }

    /// <summary>The next of the parent's rows; null where there are no more.</summary>
    private byte[]? Next() => Frames.Read(requests, LongestRequest) switch
    {
        (MessageKind.Rows, { Length: > 0 } message) => message,
        (MessageKind.Rows, _) => null,
        _ => throw new InvalidDataException("no rows"),
    };

    /// <summary>All of them, for a process that speaks while it judges.</summary>
    private IEnumerable<byte[]> Rows()
    {
        while (Next() is { } message)
            yield return message;
    }

    /// <summary>In its place in the list, and asked about nothing.</summary>
    private static Check Unasked(Check check) => check with { Kind = CheckKind.Resource, Types = ["\0"] };

    private void Explain(byte[] request)
    {
        var questions = TestimonyBytes.ReadQuestions(request);
        var said = new Testimony[questions.Length];
        Parallel.For(0, said.Length, new() { MaxDegreeOfParallelism = Threads },
            i => said[i] = judged!.Testify(questions[i].Check, questions[i].Subject));
        Say(MessageKind.Testimonies, writer =>
        {
            foreach (var testimony in said)
                TestimonyBytes.Write(writer, testimony);
        });
    }

    /// <summary>The questions of one run are all to the same checks.</summary>
    private void Stress(byte[] request)
    {
        var (asked, question) = StressBytes.ReadQuestion(request);
        if (judged is null && stressed is null)
            estate.Read();
        stressed ??= StressedChecks.Of(estate.Snapshot, [.. asked.Select(place => checks[place])], Threads);
        var said = stressed.Answer(question, CancellationToken.None);
        Say(MessageKind.Stressed, writer => StressBytes.Write(writer, said));
    }

    /// <summary>
    /// Goes once the whole way that it will go: nothing on it asks for a file later, and code that runs for the first time does so while the parent
    /// is still busy.
    /// </summary>
    private static void WarmUpJudging()
    {
        Parallel.For(0, 2, new() { MaxDegreeOfParallelism = 2 }, static _ => { });
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        using var made = MadeRun.Open();
        var heard = Assessor.Judge(made, [MadeRun.Check], new(1, KeepPasses: false) { IsRemote = true }, CancellationToken.None);
        VerdictBytes.Write(writer, heard.ForRemote());
        TestimonyBytes.Write(writer, heard.Testify(0, new(0, 0, 0)));
    }

    /// <summary>The same for proving, which meets a check that throws.</summary>
    private static void WarmUpProving()
    {
        var proof = Proving.Prove(
            [MadeRun.Check with { Kind = CheckKind.Snapshot, Judge = static (_, _) => throw new InvalidOperationException("none") }],
            CaseFileReader.Read("", """{ "cases": [{ "name": "none", "expect": "Fail", "resources": [{ "type": "t", "name": "n" }] }] }"""u8.ToArray()));
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        TestimonyBytes.Write(writer, proof[0].Shortcoming ?? "");
    }
}
