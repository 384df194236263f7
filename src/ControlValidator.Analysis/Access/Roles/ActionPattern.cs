namespace ControlValidator.Analysis.Access;

/// <summary>
/// An operation as roles name it: <c>*</c> stands for any text, slashes too, and for operations that the platform adds later. Case does not
/// matter. Source: "role-definitions", wildcards.
/// </summary>
internal sealed class ActionPattern(string text)
{
    private readonly string[] parts = text.Split('*');

    public string Text => text;

    public bool Matches(string action)
    {
        if (parts.Length == 1)
            return string.Equals(text, action, StringComparison.OrdinalIgnoreCase);
        var rest = action.AsSpan();
        if (!rest.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
            return false;
        rest = rest[parts[0].Length..];
        // the leftmost place of each part leaves most for those behind it
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var at = rest.IndexOf(parts[i], StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            rest = rest[(at + parts[i].Length)..];
        }
        return rest.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase);
    }

    public override string ToString() => text;
}
