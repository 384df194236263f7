using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Access;

/// <summary>
/// Writes an answer about who comes to something over others as a text that any solver can check: positions, the moves between them, and whether a way
/// leads to the goal from somebody of whom it does not hold what is demanded.
/// </summary>
internal sealed class MoveScript(Terrain terrain, MoveSearch search, AccessHolders holders, HolderDemand demand)
{
    private const string Semantics = "access 2, see docs/semantics/access.md";

    private const string Subset = "moves that docs/semantics/access.md lists, as they were read from the export; whether one is open is decided by the reading";

    private const int Goal = 0;
    private const int Start = 1;

    private readonly JudgedHolders judged = new(holders, demand);
    private readonly List<string> places = ["what is come to", "somebody of whom it does not hold"];
    private readonly List<(int From, int To, Claim If)> steps = [];

    /// <param name="first">From where the goal is come to, and under which condition.</param>
    /// <param name="logic">Of the conditions: <c>QF_LIA</c>, or <c>ALL</c> where texts are compared.</param>
    internal ProofScript Of(string id, IEnumerable<(Position From, Claim If)> first, Position goal, AccessProof answer, string logic = "QF_LIA")
    {
        Follow(first, goal);
        var ways = new Ways([.. places], [.. steps], [Start], [Goal], int.MaxValue);
        var queries = Query.Of(Escapes.Of(answer.Outcome, isShown: answer.Example is not null), "way to it from somebody of whom it does not hold", _ => ways.Demands);
        return new(id, demand.Statement, answer.Outcome, answer.Sentence, [.. queries.Select(query => query.Expected)], Semantics, Subset, holders.Assumptions, holders.Missing)
        {
            Body = Query.Body(logic, queries, ways.Declare),
        };
    }

    internal static (Position From, Claim If) Step(Move move) => (move.From, Claim.Of(move.Truth, move.Words));

    private void Follow(IEnumerable<(Position From, Claim If)> first, Position goal)
    {
        var numbers = new Dictionary<Position, int> { [goal] = Goal };
        var waiting = new Queue<(Position From, Position To, Claim If)>(first.Select(one => (one.From, goal, one.If)));
        while (waiting.TryDequeue(out var step))
        {
            if (!IsTold(step.From))
                continue;
            if (numbers.TryAdd(step.From, places.Count))
            {
                places.Add($"{step.From.Kind} {terrain.Name(step.From.Id)} {step.From.Id} {step.From.Scope}");
                foreach (var (from, condition) in search.To(step.From).Select(Step))
                    waiting.Enqueue((from, step.From, condition));
                if (step.From.Kind is PositionKind.Account)
                    steps.Add((Start, numbers[step.From], judged.Fails(step.From.Id)));
            }
            steps.Add((numbers[step.From], numbers[step.To], step.If));
        }
    }

    // Of whom the export holds nothing but an id, a text speaks where the answer does; that there may be more like him is among what is missing.
    private bool IsTold(Position position) =>
        position.Kind is not PositionKind.Account || terrain.Estate.Directory.Find(position.Id) is not null || judged.Have(position.Id);
}
