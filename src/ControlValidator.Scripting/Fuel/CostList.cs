using ControlValidator.Scripting.AllowList;

namespace ControlValidator.Scripting.Fuel;

/// <summary>What the calls cost that policies may make, as it came with this assembly.</summary>
internal sealed class CostList
{
    private const string Resource = "costs.txt";
    private const string Everything = "*";

    private readonly Dictionary<(string Type, string Member), CostKind> members = [];
    private readonly List<(string Namespace, CostKind Kind)> namespaces = [];

    private CostList(string text)
    {
        foreach (var (heading, line) in AllowListText.Lines(text))
            Add(Enum.Parse<CostKind>(heading), line);
    }

    public static CostList Shipped { get; } = new(ReadText());

    /// <param name="type">Name with namespace, and with the number of type parameters as in <c>List`1</c>.</param>
    /// <param name="member">The name in metadata, or in the list.</param>
    /// <returns>Null where nobody has said what it costs.</returns>
    public CostKind? Find(string type, string member)
    {
        if (members.TryGetValue((type, member), out var kind) || members.TryGetValue((type, ImageCheck.ListedName(member)), out kind)
            || members.TryGetValue((type, Everything), out kind))
        {
            return kind;
        }
        foreach (var (space, cost) in namespaces)
        {
            if (type.StartsWith(space, StringComparison.Ordinal))
                return cost;
        }
        return null;
    }

    private static string ReadText()
    {
        using var stream = typeof(CostList).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void Add(CostKind kind, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var name = line[..colon];
        if (AllowListText.IsNamespace(name))
        {
            namespaces.Add((AllowListText.NamespaceOf(name) + ".", kind));
            return;
        }
        foreach (var member in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries))
            members[(AllowListText.Key(name), member)] = kind;
    }
}
