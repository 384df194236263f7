namespace ControlValidator.Adversarial.Tests;

/// <summary>A policy that tries something, with the end that the table promises.</summary>
/// <param name="Name">Path below the folder of attacks, without extension.</param>
/// <param name="Code">The diagnostic that it ends in; null where the text is harmless.</param>
public sealed record Attack(string Name, string? Code)
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>Whether it is good C# that uses nothing forbidden, and only shows while it runs.</summary>
    public bool RunsOut => Code is "CV1201" or "CV1202" or "CV1203";

    public static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Attacks");

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Attack> Listed => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Attacks", "README.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 3 && cells[1].Contains('/', StringComparison.Ordinal))
        .Select(cells => new Attack(cells[1], cells[2] is "-" ? null : cells[2]));

    /// <summary>The names of the files that are there.</summary>
    public static IEnumerable<string> Written => Directory.EnumerateFiles(Folder, "*.csx", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')[..^".csx".Length]);

    /// <summary>Writes the policy, and what it loads, as a policy of a family of its own; gives the place that is marked.</summary>
    public MarkedPlace WriteTo(string folder)
    {
        var own = Path.Combine(folder, Name);
        Directory.CreateDirectory(own);
        File.WriteAllText(Path.Combine(own, "cases.json"), "{}");
        var place = Write(Path.Combine(Folder, Name + ".csx"), Path.Combine(own, "policy.csx"));
        var part = Path.Combine(Folder, Name + ".part");
        return File.Exists(part) ? Write(part, Path.Combine(own, "part.csx")) : place;
    }

    public override string ToString() => Name;

    private static MarkedPlace Write(string from, string to)
    {
        var text = File.ReadAllText(from);
        var mark = text.IndexOf(Open, StringComparison.Ordinal);
        File.WriteAllText(to, text.Replace(Open, "", StringComparison.Ordinal).Replace(Close, "", StringComparison.Ordinal));
        return mark < 0 ? new(0, 0) : new(text[..mark].Count(c => c == '\n') + 1, mark - (text.LastIndexOf('\n', mark) + 1) + 1);
    }
}

/// <summary>The first place in brackets; 0 where there is none.</summary>
public sealed record MarkedPlace(int Line, int Column);
