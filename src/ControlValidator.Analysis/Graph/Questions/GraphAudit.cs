using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Whether the graph holds all that its sources say.</summary>
internal static class GraphAudit
{
    public static PathProof Complete(GraphContent content, GraphReader reader)
    {
        var rows = content.Sources.Sum(static source => source.Rows);
        if (content.Sources.FirstOrDefault(static source => !source.Loose.IsEmpty || source.Edges < source.Rows) is { } source)
        {
            if (source.LoosePlace is { } place)
                reader.Cite(place);
            var others = content.Sources.Sum(static one => one.Loose.Length) - 1;
            var more = others > 0 ? $", and {others} more like it" : "";
            return Answer(Outcome.Fail, $"of {source.Rows} {source.What}, {source.Edges} are steps; {(source.Loose.IsEmpty ? "the rest is not" : source.Loose[0])}{more}");
        }
        if (!content.Missing.IsEmpty)
            return Answer(Outcome.Unknown, $"all {rows} at hand are steps, but {content.Missing[0]}");
        return rows == 0 ? Answer(Outcome.NotApplicable, "there is no assignment and no membership") : Answer(Outcome.Pass, $"each of {rows} assignments, memberships and associations is a step");
    }

    private static PathProof Answer(Outcome outcome, string sentence) => new(outcome, sentence, null, [], [], []);
}
