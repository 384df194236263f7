using System.Globalization;
using System.Text.RegularExpressions;

namespace ControlValidator.Engine;

/// <summary>Stand-ins for what tells an estate from another: one for each, in the order in which they are met.</summary>
internal sealed partial class Pseudonyms
{
    private const int ShortestName = 3;
    private const int ShortestOpaque = 40;

    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> others = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private List<string>? longestFirst;

    /// <summary>Takes the names out of a text that may hold some: a resource's own name, and those in the ids of others.</summary>
    internal void CollectFrom(string property, string text, bool isOwn)
    {
        if (isOwn && property is "name" or "Name" or "ResourceName")
            AddName(text[(text.LastIndexOf('/') + 1)..], "name");
        if (!IsId(text))
            return;
        var segments = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < segments.Length; i += 2)
        {
            if (!segments[i].Equals("providers", StringComparison.OrdinalIgnoreCase) && !segments[i].Equals("subscriptions", StringComparison.OrdinalIgnoreCase))
                AddName(segments[i + 1], segments[i].Equals("resourceGroups", StringComparison.OrdinalIgnoreCase) ? "rg" : "name");
        }
    }

    /// <summary>A name as such, for a property that may be called by an id.</summary>
    internal string Name(string text) => Guid.TryParse(text, out _) || text.Contains('@', StringComparison.Ordinal) ? Within(text) : text;

    internal string Secret(string text) => Other(text, "secret");

    internal string Text(string text) => Other(text, "text");

    /// <summary>The text with all that is known in it replaced.</summary>
    internal string Within(string text)
    {
        if (text.Length >= ShortestOpaque && Opaque().IsMatch(text))
            return Other(text, "opaque");
        var shown = Mail().Replace(text, m => $"{Other(m.Value, "person")}@example.com");
        shown = Id().Replace(shown, m => m.Value == Guid.Empty.ToString() ? m.Value : $"00000000-0000-4000-8000-{Number(m.Value):000000000000}");
        shown = Address().Replace(shown, AddressOf);
        return IsId(text) ? WithinId(shown) : ReplaceNames(shown);
    }

    private static bool IsId(string text) => text.StartsWith('/')
        && (text.Contains("/providers/", StringComparison.OrdinalIgnoreCase) || text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase));

    /// <summary>In an id every other part is a word of the platform's, which may well be somebody's name too.</summary>
    private string WithinId(string id)
    {
        var segments = id.Split('/');
        for (var i = 1; i + 1 < segments.Length; i += 2)
        {
            if (!segments[i].Equals("providers", StringComparison.OrdinalIgnoreCase))
                segments[i + 1] = ReplaceNames(segments[i + 1]);
        }
        return string.Join('/', segments);
    }

    private string ReplaceNames(string text)
    {
        foreach (var name in longestFirst ??= [.. names.Keys.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)])
            text = text.Replace(name, names[name], StringComparison.OrdinalIgnoreCase);
        return text;
    }

    private void AddName(string name, string kind)
    {
        if (name.Length < ShortestName || Guid.TryParse(name, out _) || Usual.Contains(name) || name.All(char.IsAsciiDigit))
            return;
        names.TryAdd(name, $"{kind}{Next(kind)}");
        longestFirst = null;
    }

    // Names that the platform gives, and that checks rely on.
    private static readonly HashSet<string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        "default", "current", "web", "master", "ActiveDirectory", "GatewaySubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet",
        "AzureBastionSubnet", "RouteServerSubnet", "AllowAllWindowsAzureIps", "appsettings", "authsettings", "logs", "Microsoft",
    };

    private string Other(string text, string kind)
    {
        if (!others.TryGetValue(kind + text, out var known))
            others.Add(kind + text, known = $"{kind}{Next(kind)}");
        return known;
    }

    private int Number(string id)
    {
        var known = Other(id, "id");
        return int.Parse(known.AsSpan(2), CultureInfo.InvariantCulture);
    }

    /// <summary>Addresses for documentation (RFC 5737) in place of public ones; what stands for everything stays.</summary>
    private string AddressOf(Match match)
    {
        var text = match.Value;
        if (text is "0.0.0.0" or "255.255.255.255" or "127.0.0.1" or "168.63.129.16" || text.Split('.').Any(p => p.Length > 1 && p[0] == '0'))
            return text;
        var isPrivate = text.StartsWith("10.", StringComparison.Ordinal) || text.StartsWith("192.168.", StringComparison.Ordinal) || IsMiddlePrivate(text);
        var kind = isPrivate ? "private" : "public";
        var number = int.Parse(Other(text, kind).AsSpan(kind.Length), CultureInfo.InvariantCulture) % 254;
        return isPrivate ? $"10.0.{number}.0" : $"192.0.2.{number}";
    }

    private static bool IsMiddlePrivate(string text) => text.StartsWith("172.", StringComparison.Ordinal)
        && int.TryParse(text.Split('.')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second is >= 16 and <= 31;

    private int Next(string kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;

    [GeneratedRegex(@"[A-Za-z0-9._%+#-]{1,64}@[A-Za-z0-9.-]{1,190}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,3}(\.[0-9]{1,3}){3}(?![0-9.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[A-Za-z0-9+/=_-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opaque();
}
