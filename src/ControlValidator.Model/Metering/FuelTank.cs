using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ControlValidator.Model.Metering;

/// <summary>
/// What the check that this thread is running may still use. Compiled policies are rewritten to draw on it; their authors cannot name it.
/// Outside of checks it is as good as infinite.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FuelTank
{
    private const long Endless = long.MaxValue / 2;

    [ThreadStatic]
    private static FuelTank? OfThread;

    private FuelLimits limits = FuelLimits.Default;
    private long steps = Endless;
    private long bytes = Endless;
    private Diagnostic? problem;
    private string file = "";
    private int line;
    private int column;

    private FuelTank()
    {
    }

    public static FuelTank Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => OfThread ?? Create();
    }

    /// <summary>How deep the calls are that can lead back to themselves.</summary>
    public int Depth { get; set; }

    /// <summary>Whether something has run out since the tank was filled.</summary>
    public bool IsOut => problem is not null;

    /// <summary>Steps that the last check on this thread took.</summary>
    public long LastSteps { get; private set; }

    /// <summary>What the costliest expression so far costs to be matched: finding the next match costs as much again.</summary>
    internal long ExpressionCost { get; set; }

    /// <summary>Runs foreign code within limits. What runs out stops it for good, whatever the code makes of being stopped.</summary>
    /// <exception cref="OutOfFuelException">Something ran out.</exception>
    public static T Within<T>(FuelLimits limits, Func<T> work)
    {
        var tank = Current;
        var before = tank.Fill(limits);
        try
        {
            var result = work();
            tank.ThrowIfOut();
            return result;
        }
        catch (Exception e) when (tank.IsOut && e is not OutOfFuelException)
        {
            throw tank.Stop();
        }
        finally
        {
            tank.Restore(before);
        }
    }

    /// <summary>Calls a check within limits; as <see cref="Within"/>, without anything to allocate.</summary>
    /// <exception cref="OutOfFuelException">Something ran out.</exception>
    /// <param name="limits">For a check of one resource; a check of a snapshot has more.</param>
    public static Verdict Judge(FuelLimits limits, Judgement judgement, Resource? resource, Snapshot? snapshot)
    {
        var tank = Current;
        tank.Begin(resource is null ? limits.ForSnapshot : limits);
        try
        {
            var verdict = judgement(resource, snapshot);
            if (tank.problem is not null)
                throw tank.Stop();
            return verdict;
        }
        catch (Exception e) when (tank.problem is not null && e is not OutOfFuelException)
        {
            throw tank.Stop();
        }
        finally
        {
            tank.LastSteps = tank.limits.Steps - tank.steps;
            tank.steps = tank.bytes = Endless;
        }
    }

    /// <summary>Takes steps out; false where there are not so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(int count) => (steps -= count) >= 0;

    /// <summary>Goes one call deeper, which costs a step, too; false where that is not possible.</summary>
    /// <param name="levels">How many levels the call counts for, by the size of its frame.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Enter(int count, int levels) => (Depth += levels) <= FuelLimits.Depth && (steps -= count) >= 0;

    /// <summary>Notes which call of the library comes next. Code that comes from no text stays where the code was that called it.</summary>
    public void At(string policy, int atLine, int atColumn)
    {
        if (atLine == 0 && line > 0)
            return;
        file = policy;
        line = atLine;
        column = atColumn;
    }

    /// <summary>Stops the check here, for what has run out.</summary>
    public void RunOut(string policy, int atLine, int atColumn)
    {
        At(policy, atLine, atColumn);
        throw Depth > FuelLimits.Depth ? TooDeep() : OutOfSteps();
    }

    /// <summary>Takes steps out of library calls, where they can be many.</summary>
    internal void Spend(long count)
    {
        if (count < 0 || (steps -= count) < 0)
            throw OutOfSteps();
    }

    /// <summary>Takes memory out, before it is asked for.</summary>
    internal void Allocate(long count)
    {
        if (count < 0 || (bytes -= count) < 0)
            throw Ran(FuelRules.OutOfMemory, string.Create(CultureInfo.InvariantCulture, $"the check asked for more than {limits.Bytes / (1024 * 1024)} MB"));
    }

    /// <summary>Whether so much memory is left, without taking it.</summary>
    internal void Demand(long count)
    {
        if (count < 0 || count > bytes)
            Allocate(long.MinValue);
    }

    internal void CheckDepth(int depth)
    {
        if (depth > FuelLimits.Depth)
            throw TooDeep();
    }

    internal OutOfFuelException Stop() => new(problem!);

    private static FuelTank Create() => OfThread = new();

    private void Begin(FuelLimits given)
    {
        limits = given;
        steps = given.Steps;
        bytes = given.Bytes;
        Depth = 0;
        problem = null;
        ExpressionCost = 0;
        file = "";
        line = column = 0;
    }

    private (FuelLimits Limits, long Steps, long Bytes, int Depth, Diagnostic? Problem) Fill(FuelLimits given)
    {
        var before = (limits, steps, bytes, Depth, problem);
        Begin(given);
        return before;
    }

    private void Restore((FuelLimits Limits, long Steps, long Bytes, int Depth, Diagnostic? Problem) before) =>
        (limits, steps, bytes, Depth, problem) = before;

    private void ThrowIfOut()
    {
        if (problem is not null)
            throw Stop();
    }

    private OutOfFuelException OutOfSteps() =>
        Ran(FuelRules.OutOfSteps, string.Create(CultureInfo.InvariantCulture, $"the check ran out of fuel after {limits.Steps} steps"));

    private OutOfFuelException TooDeep() =>
        Ran(FuelRules.TooDeep, string.Create(CultureInfo.InvariantCulture, $"the check goes more than {FuelLimits.Depth} calls deep"));

    /// <summary>The first thing that ran out is what is said; from then on nothing is left of anything.</summary>
    private OutOfFuelException Ran(DiagnosticRule rule, string message)
    {
        problem ??= rule.At(new(file, line, column), message);
        steps = bytes = -1;
        return Stop();
    }
}
