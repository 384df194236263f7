using Google.OrTools.Sat;
using Google.OrTools.Util;

namespace ControlValidator.Analysis.Tests.Constraints;

/// <summary>
/// Statements about whole numbers, decided by the CP-SAT solver of OR-Tools. It searches and learns from clauses; with the provers, which cut sets,
/// and with z3, which reads texts that the product writes, it has nothing in common.
/// </summary>
internal sealed class Statements
{
    private readonly CpModel model = new();

    public ILiteral Yes => model.TrueLiteral();

    public ILiteral No => model.FalseLiteral();

    public ILiteral Of(bool holds) => holds ? Yes : No;

    /// <summary>A number that the solver chooses, the ends included.</summary>
    public IntVar Choose(string name, long first, long last) => model.NewIntVar(first, last, name);

    /// <summary>One of several values; whether it is a value is the statement under it.</summary>
    public Dictionary<T, ILiteral> Choose<T>(IEnumerable<T> values) where T : notnull
    {
        var choice = values.ToDictionary(value => value, value => (ILiteral)model.NewBoolVar($"{value}"));
        model.AddExactlyOne(choice.Values);
        return choice;
    }

    public ILiteral Choose(string name) => model.NewBoolVar(name);

    public ILiteral In(IntVar number, long first, long last)
    {
        var (isIn, range) = (model.NewBoolVar(""), Domain.FromFlatIntervals([first, last]));
        model.AddLinearExpressionInDomain(number, range).OnlyEnforceIf(isIn);
        model.AddLinearExpressionInDomain(number, range.Complement()).OnlyEnforceIf(isIn.Not());
        return isIn;
    }

    /// <summary>All hold; of none they do.</summary>
    public ILiteral All(params IEnumerable<ILiteral> statements)
    {
        ILiteral[] parts = [.. statements];
        var holds = model.NewBoolVar("");
        model.AddBoolAnd(parts).OnlyEnforceIf(holds);
        model.AddBoolOr([.. parts.Select(part => part.Not()), holds]);
        return holds;
    }

    /// <summary>One holds; of none it does not.</summary>
    public ILiteral Any(params IEnumerable<ILiteral> statements) => All(statements.Select(statement => statement.Not())).Not();

    public void Demand(ILiteral statement) => model.AddBoolAnd([statement]);

    /// <summary>Whether everything demanded can hold at once.</summary>
    public bool IsPossible()
    {
        using var solver = new CpSolver { StringParameters = "num_workers:1" };
        return solver.Solve(model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
            CpSolverStatus.Infeasible => false,
            var other => throw new InvalidOperationException($"the solver says {other}: {model.Validate()}"),
        };
    }
}
