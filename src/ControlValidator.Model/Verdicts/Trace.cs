namespace ControlValidator.Model;

/// <summary>
/// Notes for the author of a policy: shown by <c>cval test --trace</c>, and nowhere else. In every other run writing does nothing, so
/// that a note left behind changes no verdict and no report.
/// </summary>
public static class Trace
{
    private const int LongestNote = 500;

    [ThreadStatic]
    private static Action<string>? Sink;

    /// <summary>Notes a value: a setting, a node, a verdict, a text.</summary>
    public static void Write(object? value)
    {
        if (Sink is { } sink)
            sink(Shorten(value));
    }

    /// <summary>Notes a value under a name.</summary>
    public static void Write(string name, object? value)
    {
        if (Sink is { } sink)
            sink($"{name} = {Shorten(value)}");
    }

    /// <summary>Sends what this thread notes to a sink for as long as the work goes on.</summary>
    internal static T Into<T>(Action<string>? sink, Func<T> work)
    {
        var before = Sink;
        Sink = sink;
        try
        {
            return work();
        }
        finally
        {
            Sink = before;
        }
    }

    private static string Shorten(object? value)
    {
        var text = value?.ToString()?.ReplaceLineEndings(" ") ?? "null";
        return text.Length <= LongestNote ? text : string.Concat(text.AsSpan(0, LongestNote - 1), "…");
    }
}
