namespace ControlValidator.Scripting.AllowList;

/// <summary>Reads <c>allowed.txt</c>, which says itself how it is written.</summary>
internal static class AllowListText
{
    public const string AttributesHeading = "Attributes";
    public const string InterfacesHeading = "Interfaces to implement";
    public const string InsteadHeading = "Instead";
    public const string CompilerHeading = "What the compiler adds";

    private const string WholeNamespace = ".*";

    /// <summary>The lines of each section, continuations joined, without comments and without sentences for the page.</summary>
    public static IEnumerable<(string Heading, string Line)> Lines(string text)
    {
        var heading = "";
        string? line = null;
        foreach (var raw in text.Split('\n'))
        {
            if (raw.StartsWith("    ", StringComparison.Ordinal))
            {
                line += " " + raw.Trim();
                continue;
            }
            if (line is not null)
                yield return (heading, line);
            line = raw.Length == 0 || raw[0] is '#' or '>' or '[' ? null : raw;
            if (raw.StartsWith('['))
                heading = raw.Trim('[', ']');
        }
        if (line is not null)
            yield return (heading, line);
    }

    public static bool IsNamespace(string name) => name.EndsWith(WholeNamespace, StringComparison.Ordinal);

    public static string NamespaceOf(string name) => name[..^WholeNamespace.Length];

    /// <summary><c>List&lt;T&gt;.Enumerator</c> as metadata counts it: <c>List`1.Enumerator</c>.</summary>
    public static string Key(string name)
    {
        while (name.IndexOf('<', StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = name.IndexOf('>', start);
            name = $"{name[..start]}`{name[start..end].Count(c => c == ',') + 1}{name[(end + 1)..]}";
        }
        return name;
    }

    public static AllowedType Members(string members) => members.Trim() is "*"
        ? AllowedType.Whole
        : new(Everything: false, [.. Split(members).Select(Member)]);

    /// <summary>Splits at commas that stand outside of brackets.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] is ',' && depth == 0))
            {
                if (text[start..i].Trim() is { Length: > 0 } part)
                    yield return part;
                start = i + 1;
            }
            else if (text[i] is '(' or ')')
            {
                depth += text[i] is '(' ? 1 : -1;
            }
        }
    }

    private static AllowedMember Member(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return new(text.TrimEnd('='), text.EndsWith('='), default);
        return new(text[..open], Settable: false, [.. Split(text[(open + 1)..^1]).Select(Parameter)]);
    }

    private static AllowedParameter Parameter(string text) =>
        text.Split(" has ") is [var type, var flag] ? new(type, flag) : new(text, Flag: null);
}
