using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ControlValidator.Model;
using ControlValidator.Model.Metering;

namespace ControlValidator.Scripting;

/// <summary>Runs texts that were compiled one after the other, each with what the ones before it have left behind.</summary>
public sealed class TextRunner
{
    private readonly FuelLimits limits;
    private readonly PolicyContext context;

    /// <summary>The first is for an object of the host, of which there is none; each text puts itself into the next.</summary>
    private object?[] slots = new object?[2];

    private int count;

    /// <param name="beginning">As <see cref="Exploration.Beginning"/> has it.</param>
    /// <param name="limits">What a text, and reading its value, may use each.</param>
    public TextRunner(CompiledText beginning, Snapshot snapshot, FuelLimits limits)
    {
        this.limits = limits;
        context = new(limits, isCollectible: false);
        Call(beginning);
        var first = slots[count]!;
        first.GetType().GetField(Exploration.Variable, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.SetValue(first, snapshot);
    }

    /// <summary>Runs the next text. Never throws for what is in it.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An explored text may throw anything; it is said, and the exploration goes on.")]
    public RunText Run(CompiledText text)
    {
        try
        {
            return new(Call(text), Problem: null);
        }
        catch (Exception e)
        {
            return new(Value: null, Exploration.Failure(e));
        }
    }

    /// <summary>Reads a value, which may be computed only now, as something that the text does.</summary>
    /// <exception cref="OutOfFuelException">That used more than it may.</exception>
    public T Read<T>(Func<T> reading) => FuelTank.Within(limits, reading);

    private object? Call(CompiledText text)
    {
        if (slots.Length == ++count)
            Array.Resize(ref slots, count * 2);
        var type = context.LoadImage(text.Image).GetType(text.Type, throwOnError: true)!;
        var run = type.GetMethod(text.Method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.CreateDelegate<Func<object?[], Task<object?>>>();
        // nothing in it waits
        return FuelTank.Within(limits, () => run(slots).GetAwaiter().GetResult());
    }
}

/// <summary>What running a text gave.</summary>
/// <param name="Value">Of its last expression; may be lazy: reading it can still throw.</param>
/// <param name="Problem">Why there is none; null where it ran to its end.</param>
public sealed record RunText(object? Value, Diagnostic? Problem);
