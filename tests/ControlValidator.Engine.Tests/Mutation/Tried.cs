using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Engine.Tests;

/// <summary>A check with cases, and what became of changes to them.</summary>
internal sealed record Tried(CheckMutation Mutation)
{
    internal IEnumerable<string> Unnoticed => Mutation.Mutants.Where(m => m.State is MutantState.Survived).Select(m => m.Sentence);

    internal IEnumerable<string> Wrong => Mutation.Mutants.Where(m => m.State is MutantState.Wrong).Select(m => m.Sentence);

    internal static Tried On(Func<Resource, Verdict> judge, params (string Expect, string Members)[] cases) => On(Estates.OnThing(judge), cases);

    /// <summary>Each case is one thing with the members given; the check has to agree with all of them.</summary>
    internal static Tried On(Check check, params (string Expect, string Members)[] cases)
    {
        var texts = cases.Select((c, i) =>
            $$"""{ "name": "case {{i}}", "expect": "{{c.Expect}}", "resources": [{ "type": "Test/things", "name": "a", {{c.Members}} }] }""");
        var file = CaseFileReader.Read("cases.json", Encoding.UTF8.GetBytes($"{{ \"cases\": [\n{string.Join(",\n", texts)}\n] }}"));
        Assert.That(Proving.Prove([check], file).Single().Shortcoming, Is.Null);
        return new(Mutator.Measure(check, 1, file));
    }

    internal string? ReasonOf(string to) => Mutation.Mutants.Single(m => m.To == to && m.State is MutantState.Excused).Reason;
}
