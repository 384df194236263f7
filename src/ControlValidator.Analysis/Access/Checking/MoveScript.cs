using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>
/// Writes an answer about who comes to something over others as a text that any solver can check: positions, the moves between them, and whether a way
/// leads to the goal from somebody of whom a judgement does not hold.
/// </summary>
/// <param name="judge">Of those whom the answer names; of anybody else it does not hold.</param>
internal sealed class MoveScript(Terrain terrain, MoveSearch search, AccessHolders holders, Func<AccessHolder, Verdict> judge)
{
    private const string Semantics = "access 2, see docs/semantics/access.md";

    private const string Subset = "moves that docs/semantics/access.md lists, as they were read from the export; whether one is open is decided by the reading";

    private const int Goal = 0;
    private const int Start = 1;

    private readonly List<string> places = ["what is come to", "somebody of whom it does not hold"];
    private readonly List<(int From, int To, Claim If)> steps = [];

    /// <param name="first">The moves that come to the goal.</param>
    internal ProofScript Of(string id, string statement, IEnumerable<Move> first, Position goal, AccessProof answer)
    {
        Follow(first, goal);
        var ways = new Ways([.. places], [.. steps], [Start], [Goal], int.MaxValue);
        var queries = Query.Of(Escapes.Of(answer.Outcome, isShown: answer.Example is not null), "way to it from somebody of whom it does not hold", _ => ways.Demands);
        return new(id, statement, answer.Outcome, answer.Sentence, [.. queries.Select(query => query.Expected)], Semantics, Subset, holders.Assumptions, holders.Missing)
        {
            Body = Query.Body("QF_LIA", queries, ways.Declare),
        };
    }

    private void Follow(IEnumerable<Move> first, Position goal)
    {
        var judged = new JudgedHolders(holders, judge);
        var numbers = new Dictionary<Position, int> { [goal] = Goal };
        var waiting = new Queue<Move>(first);
        while (waiting.TryDequeue(out var move))
        {
            if (!search.Exists(move.From))
                continue;
            if (numbers.TryAdd(move.From, places.Count))
            {
                places.Add($"{move.From.Kind} {terrain.Name(move.From.Id)} {move.From.Id} {move.From.Scope}");
                foreach (var before in search.To(move.From))
                    waiting.Enqueue(before);
                if (move.From.Kind is PositionKind.Account)
                    steps.Add((Start, numbers[move.From], judged.Fails(move.From.Id)));
            }
            steps.Add((numbers[move.From], numbers[move.To], Claim.Of(move.Truth, move.Words)));
        }
    }
}
