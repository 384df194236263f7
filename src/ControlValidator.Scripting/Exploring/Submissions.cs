using System.Reflection;
using ControlValidator.Model.Metering;
using Microsoft.CodeAnalysis.CSharp;

namespace ControlValidator.Scripting;

/// <summary>Runs texts that were compiled one after the other, each with what the ones before it have left behind.</summary>
internal sealed class Submissions(FuelLimits limits)
{
    private readonly PolicyContext context = new(limits, isCollectible: false);

    /// <summary>The first is for an object of the host, of which there is none; each text puts itself into the next.</summary>
    private object?[] slots = new object?[2];

    private int count;

    /// <param name="image">What was made of the compilation, to be run in its place.</param>
    /// <returns>The value of its last expression.</returns>
    /// <exception cref="OutOfFuelException">It used more than it may.</exception>
    public object? Run(CSharpCompilation compilation, ReadOnlyMemory<byte> image)
    {
        var entry = compilation.GetEntryPoint(CancellationToken.None) ?? throw new InvalidOperationException("A submission has no entry point.");
        if (slots.Length == ++count)
            Array.Resize(ref slots, count * 2);
        var type = context.LoadImage(image).GetType(entry.ContainingType.MetadataName, throwOnError: true)!;
        var run = type.GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.CreateDelegate<Func<object?[], Task<object?>>>();
        // nothing in it waits
        return FuelTank.Within(limits, () => run(slots).GetAwaiter().GetResult());
    }

    /// <summary>Gives a variable of the last text its value.</summary>
    public void Set(string variable, object value)
    {
        var last = slots[count]!;
        last.GetType().GetField(variable, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.SetValue(last, value);
    }
}
