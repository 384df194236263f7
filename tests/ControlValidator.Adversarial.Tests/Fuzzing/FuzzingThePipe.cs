using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Cli.Fencing;
using ControlValidator.Engine;
using ControlValidator.Sources;

namespace ControlValidator.Adversarial.Tests.Fuzzing;

/// <summary>Whatever comes back from a fenced process: it is understood in full, or nothing of it counts.</summary>
[Parallelizable]
public sealed class FuzzingThePipe
{
    private static readonly JsonElement Things = JsonDocument.Parse("""
        [{ "id": "/a", "name": "a", "type": "t", "on": true, "list": [1, 2] }, { "id": "/b", "name": "b", "type": "t", "on": false }, { "id": "/c", "name": "c", "type": "u" }]
        """).RootElement;

    private static readonly ImmutableArray<Check> Checks =
    [
        Check("CV-AAA-001", CheckKind.Resource, ["t"], static (resource, _) => resource!["on"].Is(true) & resource["list"].IsPresent()),
        Check("CV-AAA-002", CheckKind.ResourceInSnapshot, [], static (resource, _) => resource!["name"].Is("a")),
        Check("CV-AAA-003", CheckKind.Snapshot, [], static (_, snapshot) => snapshot!.All("t").All(r => r["on"].Is(true))),
    ];

    [Test]
    public void A_frame_of_any_bytes_is_read_or_refused()
    {
        foreach (var seed in Effort.Rounds(usual: 3000))
        {
            var dice = new Dice(seed);
            using var real = new MemoryStream();
            Frames.Write(real, MessageKind.At, new byte[dice.Roll(300)]);
            using var pipe = new MemoryStream(Mutation.OfBytes(real.ToArray(), dice));

            Assert.That(() => Frames.Read(pipe, mostBytes: 1000), Throws.Nothing, $"seed {seed}");
        }
    }

    [Test]
    public void Verdicts_of_any_bytes_are_all_there_or_count_as_errors()
    {
        var real = Bytes(writer => VerdictBytes.Write(writer, Honest().ForRemote()));
        foreach (var seed in Effort.Rounds(usual: 3000))
        {
            var said = Mutation.OfBytes(real, new(seed));

            var judged = Judge(new Puppet(Checks, said, null));

            for (var i = 0; i < Checks.Length; i++)
            {
                var expected = Honest().Tallies[i].Total;
                var tally = judged.Tallies[i];
                Assert.That(tally.Total == expected || (tally.Error == 1 && tally.Total == 1), Is.True, $"seed {seed}: {tally}");
            }
        }
    }

    [Test]
    public void Verdicts_that_are_cut_short_are_errors()
    {
        var real = Bytes(writer => VerdictBytes.Write(writer, Honest().ForRemote()));
        for (var length = 0; length < real.Length; length++)
            Assert.That(Judge(new Puppet(Checks, real[..length], null)).Tallies, Is.All.EqualTo(new Tally(0, 0, 0, 0, 1)), $"{length} bytes");
    }

    [Test]
    public void Explanations_of_any_bytes_show_only_what_stands_in_the_snapshot()
    {
        var honest = Honest();
        var verdicts = Bytes(writer => VerdictBytes.Write(writer, honest.ForRemote()));
        var puppet = new Puppet(Checks, verdicts, null);
        Assert.That(Judge(puppet).Findings.ToList(), Has.Count.EqualTo(6));
        var real = Bytes(writer =>
        {
            foreach (var question in puppet.Asked)
                TestimonyBytes.Write(writer, honest.Testify(question.Check, question.Subject));
        });
        Assert.That(Shown(Judge(new Puppet(Checks, verdicts, real))), Is.EqualTo(Shown(honest)), "an honest one");
        foreach (var seed in Effort.Rounds(usual: 2000))
        {
            var judged = Judge(new Puppet(Checks, verdicts, Mutation.OfBytes(real, new(seed))));

            foreach (var observation in judged.Findings.SelectMany(f => f.Observed))
                Assert.That(observation.Value.StartsWith('<') || Things.GetRawText().Contains(observation.Value, StringComparison.Ordinal), Is.True, $"seed {seed}: {observation}");
        }
    }

    private static List<string> Shown(JudgedEstate judged) =>
        [.. judged.Findings.Select(f => $"{f.Id} {f.Outcome} {f.Reason} {string.Join(' ', f.Observed)} {f.ObservationsLeftOut}")];

    private static JudgedEstate Honest() => Assessor.Judge(Estate(), Checks, new(1, KeepPasses: true) { IsRemote = true }, CancellationToken.None);

    private static JudgedEstate Judge(Puppet puppet) => Assessor.Judge(Estate(), Checks, new(1, KeepPasses: true), CancellationToken.None, [puppet]);

    private static OpenedEstate Estate() => InMemoryEstate.FromResources(Things, new Dictionary<string, Completeness>(StringComparer.Ordinal), asOf: null, "things");

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        write(writer);
        writer.Flush();
        return bytes.ToArray();
    }

    private static Check Check(string id, CheckKind kind, ImmutableArray<string> types, Judgement judge) =>
        new(new(id, id, Pillar.Assets, 1, Severity.Low, Method.Inspect, "w", "f", [], []), "Judge", "policy.csx", 1, kind, types, judge);

    /// <summary>A remote judge that says what it is told to.</summary>
    private sealed class Puppet(ImmutableArray<Check> checks, byte[] verdicts, byte[]? testimonies) : IRemoteJudge
    {
        private string? distrusted;

        public ImmutableArray<Check> Checks => checks;

        internal IReadOnlyList<RemoteQuestion> Asked { get; private set; } = [];

        public void Begin(bool keepPasses, ImmutableArray<bool> wanted, RowLog rows)
        {
        }

        public RemoteVerdicts? Conclude() => VerdictBytes.Read(verdicts, checks.Length);

        public Testimony?[] Explain(IReadOnlyList<RemoteQuestion> questions)
        {
            Asked = questions;
            return (testimonies is null ? null : TestimonyBytes.ReadAnswers(testimonies, questions.Count)) ?? new Testimony?[questions.Count];
        }

        public StressTestimony? Stress(ImmutableArray<int> checks, int properties, StressQuestion question) => null;

        public void Distrust(string reason) => distrusted = reason;

        public string? FaultOf(int check) => distrusted;
    }
}
