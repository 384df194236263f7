using System.Text;

namespace ControlValidator.Cli.Exploring;

/// <summary>Where the lines of a conversation come from.</summary>
internal abstract class LineInput
{
    internal static LineInput Of(ExploredEstate explored) => Console.IsInputRedirected || Console.IsOutputRedirected ? new PipedInput() : new TypedInput(explored);

    /// <summary>The next line; null at the end.</summary>
    internal abstract string? ReadLine(string prompt);
}

/// <summary>Lines from a pipe, for scripts.</summary>
internal sealed class PipedInput : LineInput
{
    internal override string? ReadLine(string prompt) => Console.In.ReadLine();
}

/// <summary>Lines from a person: the arrow keys move and bring back what was asked before, Tab completes.</summary>
internal sealed class TypedInput(ExploredEstate explored) : LineInput
{
    private readonly List<string> history = [];
    private readonly StringBuilder line = new();
    private int cursor;
    private int recalled;

    internal override string? ReadLine(string prompt)
    {
        line.Clear();
        cursor = 0;
        recalled = history.Count;
        Draw(prompt);
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } && line.Length == 0)
            {
                Console.WriteLine();
                return null;
            }
            if (key.Key is ConsoleKey.Enter)
                return Accept();
            Press(key, prompt);
            Draw(prompt);
        }
    }

    private string Accept()
    {
        Console.WriteLine();
        var text = line.ToString();
        if (text.Trim().Length > 0 && (history.Count == 0 || history[^1] != text))
            history.Add(text);
        return text;
    }

    private void Press(ConsoleKeyInfo key, string prompt)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                cursor = Math.Max(0, cursor - 1);
                break;
            case ConsoleKey.RightArrow:
                cursor = Math.Min(line.Length, cursor + 1);
                break;
            case ConsoleKey.Home:
                cursor = 0;
                break;
            case ConsoleKey.End:
                cursor = line.Length;
                break;
            case ConsoleKey.UpArrow:
                Recall(recalled - 1);
                break;
            case ConsoleKey.DownArrow:
                Recall(recalled + 1);
                break;
            case ConsoleKey.Backspace when cursor > 0:
                line.Remove(--cursor, 1);
                break;
            case ConsoleKey.Delete when cursor < line.Length:
                line.Remove(cursor, 1);
                break;
            case ConsoleKey.Tab:
                Complete(prompt);
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                    line.Insert(cursor++, key.KeyChar);
                break;
        }
    }

    private void Recall(int place)
    {
        recalled = Math.Clamp(place, 0, history.Count);
        line.Clear().Append(recalled == history.Count ? "" : history[recalled]);
        cursor = line.Length;
    }

    /// <summary>Types as much as all candidates have in common; shows them where that is nothing new.</summary>
    private void Complete(string prompt)
    {
        var before = line.ToString(0, cursor);
        var candidates = explored.Exploration.Complete(before);
        if (candidates.IsEmpty)
            return;
        var start = before.Length;
        while (start > 0 && (char.IsLetterOrDigit(before[start - 1]) || before[start - 1] == '_'))
            start--;
        var common = candidates.Aggregate(static (string a, string b) => a[..a.AsSpan().CommonPrefixLength(b)]) ?? "";
        if (common.Length > before.Length - start)
        {
            line.Remove(start, cursor - start).Insert(start, common);
            cursor = start + common.Length;
            return;
        }
        Console.WriteLine();
        Console.WriteLine(string.Join("  ", candidates.Take(60)));
        Draw(prompt);
    }

    private void Draw(string prompt)
    {
        var width = Math.Max(20, Console.WindowWidth - prompt.Length - 1);
        var from = Math.Max(0, cursor - width);
        var visible = line.ToString(from, Math.Min(width, line.Length - from));
        Console.Write($"\r\u001b[K{prompt}{visible}\r\u001b[{prompt.Length + cursor - from}C");
    }
}
