namespace ControlValidator.Analysis.Access;

/// <summary>Where a role is given: root, a management group, or something below a subscription. Compared ignoring case.</summary>
internal sealed class Scope
{
    private const string Group = "/providers/Microsoft.Management/managementGroups/";

    public Scope(string text)
    {
        Text = "/" + text.Trim().Trim('/');
        ManagementGroup = Text.StartsWith(Group, StringComparison.OrdinalIgnoreCase) ? Text[Group.Length..] : null;
        var segments = Text.Split('/');
        Subscription = segments.Length > 2 && string.Equals(segments[1], "subscriptions", StringComparison.OrdinalIgnoreCase) ? segments[2] : null;
    }

    public string Text { get; }

    public bool IsRoot => Text.Length == 1;

    /// <summary>Name of the management group that it is; null where it is none.</summary>
    public string? ManagementGroup { get; }

    /// <summary>Id of the subscription that it is, or lies in; null where there is none.</summary>
    public string? Subscription { get; }

    public bool IsSame(Scope other) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is the other, or what the other lies in, as far as the ids themselves tell.</summary>
    public bool IsPrefixOf(Scope other) => IsRoot || (other.Text.StartsWith(Text, StringComparison.OrdinalIgnoreCase)
        && (other.Text.Length == Text.Length || other.Text[Text.Length] == '/'));

    public override string ToString() => Text;
}
