using System.Collections.Immutable;
using System.Globalization;

namespace ControlValidator.Analysis.Checking;

/// <summary>A question to a solver: is there something of which all of these hold?</summary>
/// <param name="Words">The question, for people.</param>
/// <param name="Openness">What becomes of what nobody knows.</param>
/// <param name="Expected">What must come out.</param>
internal sealed record Query(string Words, Openness Openness, Satisfiability Expected, ImmutableArray<Demand> Demands)
{
    /// <summary>The questions by which the outcome of a search is checked.</summary>
    /// <param name="what">What is looked for, such as "sign-in by which somebody gets in".</param>
    /// <param name="demands">By whether it is looked for surely or perhaps.</param>
    public static ImmutableArray<Query> Of(Escape escape, string what, Func<Openness, ImmutableArray<Demand>> demands)
    {
        return escape switch
        {
            Escape.NotSearched => [],
            Escape.None => [Perhaps(Satisfiability.Unsat)],
            Escape.Perhaps => [Perhaps(Satisfiability.Sat), Surely(Satisfiability.Unsat)],
            Escape.Surely => [Surely(Satisfiability.Sat)],
        };

        Query Perhaps(Satisfiability expected) => new($"Is there perhaps a {what}? Whatever is open is as the solver likes.", Openness.Free, expected, demands(Openness.Free));

        Query Surely(Satisfiability expected) => new($"Is there surely a {what}? Whatever is open is against it.", Openness.Against, expected, demands(Openness.Against));
    }

    /// <summary>A text of questions; none where there is no question.</summary>
    /// <param name="logic">Such as <c>QF_BV</c>.</param>
    /// <param name="declare">Adds what the questions speak of.</param>
    public static string Body(string logic, IReadOnlyCollection<Query> queries, Action<SmtText> declare)
    {
        if (queries.Count == 0)
            return "";
        var text = new SmtText().Line().Line($"(set-logic {logic})").Line();
        declare(text);
        foreach (var query in queries)
            query.WriteTo(text);
        return text.ToString();
    }

    private void WriteTo(SmtText text)
    {
        var writer = new ClaimWriter(Openness);
        var terms = Demands.Select(demand => (demand.Words, Term: writer.Write(demand.Claim))).ToList();
        text.Line().Comment(Words).Line("(push 1)");
        for (var i = 0; i < writer.Reasons.Count; i++)
            text.Line(string.Create(CultureInfo.InvariantCulture, $"(declare-const open-{i + 1} Bool)")).Comment($"open-{i + 1}: {writer.Reasons[i]}");
        foreach (var (words, term) in terms)
            text.Comment(words).Assert(term);
        text.Line($"(set-info :status {Expected.Word})").Line("(check-sat)").Line("(pop 1)");
    }
}

/// <summary>Something that has to hold.</summary>
/// <param name="Words">For people.</param>
internal sealed record Demand(string Words, Claim Claim);
