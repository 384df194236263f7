namespace ControlValidator.Scripting.AllowList;

/// <summary>The list of what policies may use, as it came with this assembly: another list is another build, and another cache key.</summary>
internal sealed class AllowedSymbols
{
    private const string Resource = "allowed.txt";

    private readonly Dictionary<string, AllowedType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AllowedType> namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> attributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> interfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AllowedType> compilers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> instead = new(StringComparer.Ordinal);

    private AllowedSymbols(string text)
    {
        foreach (var (heading, line) in AllowListText.Lines(text))
            Add(heading, line);
    }

    public static AllowedSymbols Shipped { get; } = new(ReadText());

    /// <summary>The list as text.</summary>
    public static string ReadText()
    {
        using var stream = typeof(AllowedSymbols).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <param name="type">Name with namespace, and with the number of type parameters as in <c>List`1</c>.</param>
    public AllowedType? Find(string type, string space)
    {
        if (types.TryGetValue(type, out var found))
            return found;
        foreach (var (name, members) in namespaces)
        {
            if (space.StartsWith(name, StringComparison.Ordinal) && (space.Length == name.Length || space[name.Length] is '.'))
                return members;
        }
        return null;
    }

    /// <summary>Whether anything on the list lies in a namespace, or in one within it.</summary>
    public bool HasWithin(string space) =>
        types.Keys.Concat(namespaces.Keys).Concat(attributes).Concat(interfaces).Any(name => name.StartsWith(space, StringComparison.Ordinal) && (name.Length == space.Length || name[space.Length] is '.'));

    /// <summary>Whether compiled code may refer to a type.</summary>
    public bool IsInImage(string type) =>
        Find(type, SpaceOf(type)) is not null || compilers.ContainsKey(type) || attributes.Contains(type) || interfaces.Contains(type);

    /// <summary>Whether compiled code may refer to a member.</summary>
    public bool IsInImage(string type, string member) =>
        Has(Find(type, SpaceOf(type)), member) || Has(compilers.GetValueOrDefault(type), member)
        || (member is AllowedMember.Constructor && attributes.Contains(type))
        || (member is AllowedMember.Constructor or "Invoke" && IsDelegate(type));

    public bool IsAttribute(string type) => attributes.Contains(type);

    public bool IsInterfaceToImplement(string type) => interfaces.Contains(type);

    /// <summary>What to use in place of a member, or of its type, or of anything in its namespace; null where nothing is known.</summary>
    public string? Instead(string name)
    {
        for (var part = name; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOf('.'))])
        {
            if (instead.TryGetValue(part, out var sentence))
                return sentence;
        }
        return null;
    }

    /// <summary>The whole name of something that is known and refused, by the last word of it; null where none has that name.</summary>
    public string? KnownRefused(string word) => instead.Keys.FirstOrDefault(name => name.EndsWith("." + word, StringComparison.Ordinal));

    private void Add(string heading, string line)
    {
        switch (heading)
        {
            case AllowListText.AttributesHeading:
                attributes.Add(AllowListText.Key(line));
                break;
            case AllowListText.InterfacesHeading:
                interfaces.Add(AllowListText.Key(line));
                break;
            case AllowListText.InsteadHeading when line.Split(" = ", 2) is [var what, var sentence]:
                instead.Add(AllowListText.Key(what), sentence);
                break;
            case AllowListText.CompilerHeading:
                AddType(line, compilers);
                break;
            default:
                AddType(line, types);
                break;
        }
    }

    private static bool Has(AllowedType? type, string member) =>
        type is not null && ((type.Everything && member is not "GetHashCode") || type.Named(member).Any());

    // A delegate can be made and called wherever it can be named.
    private bool IsDelegate(string type) => types.ContainsKey(type) && (type.StartsWith("System.Func`", StringComparison.Ordinal)
        || type.StartsWith("System.Action", StringComparison.Ordinal) || type is "System.Predicate`1" or "System.Comparison`1");

    private static string SpaceOf(string type) => type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : "";

    private void AddType(string line, Dictionary<string, AllowedType> into)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (name, members) = (line[..colon], AllowListText.Members(line[(colon + 1)..]));
        if (AllowListText.IsNamespace(name))
            namespaces.Add(AllowListText.NamespaceOf(name), members);
        else
            into.Add(AllowListText.Key(name), members);
    }
}
