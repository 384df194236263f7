using System.Collections.Immutable;
using System.Text;
using ControlValidator.Cli.Exploring;
using ControlValidator.Cli.Fencing;
using ControlValidator.Engine;

namespace ControlValidator.Adversarial.Tests.Fuzzing;

/// <summary>What a fenced process says of cases, and of texts that explore an export: understood in full, or nothing of it counts.</summary>
[Parallelizable]
public sealed class FuzzingAnswers
{
    private static readonly byte[] Text = """
        { "cases": [
          { "name": "on", "expect": "Pass", "resources": [{ "type": "t", "name": "a", "on": true, "list": [1, 2] }] },
          { "name": "off", "expect": "Fail", "resources": [{ "type": "t", "name": "a", "on": false, "list": [] }, { "type": "u", "name": "b" }] }
        ] }
        """u8.ToArray();

    private static readonly CaseFile Cases = CaseFileReader.Read("cases.json", Text);

    private static readonly Check Check = new(
        new("CV-AAA-001", "It is on", Pillar.Assets, 1, Severity.Low, Method.Inspect, "w", "f", [], []), "IsOn", "policy.csx", 1, CheckKind.Resource, ["t"],
        static (resource, _) => resource!["on"].Is(true) & resource["list"].IsPresent());

    private static readonly ShownForm Table = new(AsJson: false, 10);
    private static readonly ShownForm Json = new(AsJson: true, 10);

    private static readonly RunText[] Answers =
    [
        new(new ShownValue.Single("a text"), Problem: null),
        new(new ShownValue.Table(["name", "type"], [["a", "t"], ["b", "u"]], 3), Problem: null),
        new(new ShownValue.Json(Encoding.UTF8.GetBytes("""{ "a": [1, "b", null, { "c": 1.50 }] }""")), Problem: null),
        new(new ShownValue.Unreadable(ExplorationRules.Thrown.At(new(Exploration.Place, 1, 2), "thrown")), Problem: null),
        new(Value: null, ExplorationRules.NotThere.At(new(Exploration.Place), "not there")),
    ];

    [Test]
    public void What_is_said_of_cases_shows_only_what_stands_in_them()
    {
        var real = Bytes(writer =>
        {
            foreach (var @case in Cases.Cases)
                CaseRunner.Testify(Check, @case, Cases.Path).Write(writer);
        });
        var honest = CaseAnswers.Testimonies(real, [Cases.Cases.Length])![0];
        for (var i = 0; i < honest.Length; i++)
            Assert.That(Shown(CaseRunner.Hear(Check, Cases.Cases[i], Cases.Path, honest[i])), Is.EqualTo(Shown(CaseRunner.Trace(Check, Cases.Cases[i], Cases.Path))), "an honest one");
        foreach (var seed in Effort.Rounds(usual: 2000))
        {
            if (CaseAnswers.Testimonies(Mutation.OfBytes(real, new(seed)), [Cases.Cases.Length]) is not [var said])
                continue;
            for (var i = 0; i < said.Length; i++)
            {
                var heard = CaseRunner.Hear(Check, Cases.Cases[i], Cases.Path, said[i]);

                Assert.That(heard.Result.Case, Is.SameAs(Cases.Cases[i]));
                foreach (var observation in heard.Observed)
                    Assert.That(observation.Value.StartsWith('<') || Cases.Cases[i].Resources.GetRawText().Contains(observation.Value, StringComparison.Ordinal), Is.True, $"seed {seed}: {observation}");
            }
        }
    }

    [Test]
    public void Changes_of_settings_are_of_the_cases_that_were_sent_or_nothing_is_said()
    {
        var tried = Mutator.Try(Check, 1, Cases);
        ImmutableArray<(Check, ImmutableArray<Case>)> asked = [(Check, Cases.Cases)];
        var real = Bytes(writer => MutationBytes.Write(writer, tried, Cases.Cases));
        Assert.That(CaseAnswers.Mutations(real, asked)![0].Mutants, Is.EqualTo(tried.Mutants).And.Not.Empty, "an honest one");
        foreach (var seed in Effort.Rounds(usual: 3000))
        {
            var said = CaseAnswers.Mutations(Mutation.OfBytes(real, new(seed)), asked)?[0];

            Assert.That(said?.Mutants.All(m => Cases.Cases.Any(c => c.Name == m.Case && c.Line == m.Line) && m.State <= MutantState.Wrong), Is.Not.False, $"seed {seed}");
        }
    }

    [Test]
    public void Only_properties_that_held_are_lost_or_nothing_is_said()
    {
        StressQuestion question = new(Together.Each, [0, 1, 2]);
        StressTestimony honest = new([Outcome.Pass, Outcome.Fail, Outcome.Pass, Outcome.Unknown, Outcome.Pass], [[0, 4], [], [0, 2, 4]]);
        var real = Bytes(writer => StressBytes.Write(writer, honest));
        Assert.That(StressBytes.ReadAnswer(real, 5, question)?.Lost, Is.EqualTo(honest.Lost), "an honest one");
        foreach (var seed in Effort.Rounds(usual: 5000))
        {
            if (StressBytes.ReadAnswer(Mutation.OfBytes(real, new(seed)), 5, question) is not { } said)
                continue;

            Assert.That((said.Outcomes.Length, said.Lost.Length), Is.EqualTo((5, 3)), $"seed {seed}");
            foreach (var lost in said.Lost)
                Assert.That(lost, Is.Ordered.And.Unique.And.All.Matches<int>(p => said.Outcomes[p] is Outcome.Pass), $"seed {seed}");
        }
    }

    [Test]
    public void An_answer_is_in_the_form_that_was_asked_for_or_there_is_none()
    {
        foreach (var seed in Effort.Rounds(usual: 5000))
        {
            var dice = new Dice(seed);
            var answer = dice.Pick(Answers);
            var form = answer.Value is ShownValue.Json ? Json : Table;
            var real = Bytes(writer => AnswerBytes.Write(writer, answer));
            Assert.That(AnswerBytes.Read(real, form), Is.Not.Null, "an honest one");

            var read = AnswerBytes.Read(Mutation.OfBytes(real, dice), form);

            Assert.That(read?.Value is ShownValue.Json, Is.EqualTo(read is { Problem: null, Value: not ShownValue.Unreadable and not ShownValue.Single and not ShownValue.Table }), $"seed {seed}");
            if (read?.Value is ShownValue.Table table)
                Assert.That(table.Rows, Has.All.Length.EqualTo(table.Columns.Length), $"seed {seed}");
        }
    }

    private static string Shown(CaseTrace trace) => $"{trace.Result.Outcome} {trace.Result.Reason} {string.Join(' ', trace.Observed)} {string.Join(' ', trace.Notes)}";

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        write(writer);
        writer.Flush();
        return bytes.ToArray();
    }
}
