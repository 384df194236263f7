using System.Globalization;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>The ways in which a setting can be changed, by how the check reads it.</summary>
internal static class Changes
{
    /// <summary>What nobody can have written into a check.</summary>
    internal const string Foreign = "no-such-value-7c1e";

    internal const string Absent = "<absent>";

    private static readonly string[] Truths = ["true", "false"];

    private const int MostMembers = 40;
    private const int MostItems = 20;
    private const int ManyCopies = 40;

    internal static IEnumerable<Change> Of(Site site) =>
        site.IsCollection ? [new(ChangeKind.NotRead, "<not read>", new("", Unread: site.Type))]
        : site.IsList ? List(site)
        : Absence(site).Concat(Values(site)).Where(c => c.Kind is not ChangeKind.Unreadable || !site.AsksPresence);

    /// <summary>A resource that is one of a collection.</summary>
    internal static IEnumerable<Change> OfResource(string pointer) =>
        [new(ChangeKind.OneLess, "<one less>", new(pointer)), .. Copies(pointer)];

    private static IEnumerable<Change> Absence(Site site)
    {
        if (site.IsItem || site.Value.ValueKind is JsonValueKind.Undefined)
            yield break;
        yield return new(ChangeKind.Absence, Absent, new(site.Pointer));
        if (site.Value.ValueKind is not JsonValueKind.Null)
            yield return new(ChangeKind.Absence, Absent, new(site.Pointer, "null"));
    }

    private static IEnumerable<Change> List(Site site)
    {
        foreach (var change in Absence(site))
            yield return change;
        yield return Unreadable(site, "\"\"");
        var items = site.Value.ValueKind is JsonValueKind.Array ? site.Value.GetArrayLength() : 0;
        if (items > 0 || (site.IsMissing && !site.NamesAbsence))
            yield return new(ChangeKind.NoItems, "<no items>", new(site.Pointer, "[]"));
        for (var i = 0; i < Math.Min(items, MostItems); i++)
        {
            var item = string.Create(CultureInfo.InvariantCulture, $"{site.Pointer}/{i}");
            yield return new(ChangeKind.OneLess, "<one less>", new(item));
            foreach (var copies in Copies(item))
                yield return copies;
        }
    }

    private static Change[] Copies(string pointer) =>
    [
        new(ChangeKind.OneMore, "<one more>", new(pointer, Copies: 1)),
        new(ChangeKind.Many, "<one more>", new(pointer, Copies: ManyCopies)),
    ];

    private static IEnumerable<Change> Values(Site site) =>
        site.ReadAs == typeof(Node) ? []
        : site.ReadAs == typeof(bool) ? [.. Booleans(site), Unreadable(site, "{}")]
        : site.ReadAs == typeof(long) ? [.. Steps.OfNumber(site, whole: true), Unreadable(site, "{}")]
        : site.ReadAs == typeof(double) ? [.. Steps.OfNumber(site, whole: false), Unreadable(site, "{}")]
        : site.ReadAs == typeof(DateTimeOffset) ? [.. Steps.OfInstant(site), Unreadable(site, "{}")]
        : Texts(site);

    private static IEnumerable<Change> Booleans(Site site)
    {
        var now = site.Text ?? (site.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? site.Value.GetRawText() : "");
        return Truths.Where(value => !string.Equals(value, now, StringComparison.OrdinalIgnoreCase)).Select(value => Set(site, ChangeKind.Value, value));
    }

    private static IEnumerable<Change> Texts(Site site)
    {
        if (site.Text is not "")
            yield return Set(site, ChangeKind.Text, Quoted(""), "<empty>");
        yield return Set(site, ChangeKind.Text, Quoted(Foreign), "<other text>");
        yield return Unreadable(site, "{}");
        var members = Choice.MembersOf(site.ReadAs);
        foreach (var member in members.Take(MostMembers).Where(m => !string.Equals(m, site.Text, StringComparison.OrdinalIgnoreCase)))
            yield return Set(site, ChangeKind.Member, Quoted(member), member);
        if (members.Count > 0)
            yield break;
        foreach (var step in Steps.OfVersion(site))
            yield return step;
    }

    /// <summary>Texts that mean Booleans and numbers stay texts, as their exporter writes them.</summary>
    internal static Change Set(Site site, ChangeKind kind, string json, string? to = null) =>
        new(kind, to ?? json, new(site.Pointer, site.Text is not null && json[0] is not ('"' or '{') ? Quoted(json) : json));

    internal static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static Change Unreadable(Site site, string json) => new(ChangeKind.Unreadable, "<unreadable>", new(site.Pointer, json));
}
