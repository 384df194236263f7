using System.Globalization;
using System.Text.RegularExpressions;

namespace ControlValidator.Engine;

/// <summary>Neighbours and extremes of values that have an order.</summary>
internal static partial class Steps
{
    internal const string Any = "<any>";

    /// <summary>Shows only whether there is a boundary: a text that looks like a version need not be compared as one.</summary>
    internal const string FarVersion = "<far version>";

    private const string LowerWord = "<lower>";
    private const string HigherWord = "<higher>";
    private const string Large = "1000000000";
    private const int LongestVersion = 32;

    internal static IEnumerable<Change> OfNumber(Site site, bool whole)
    {
        foreach (var far in new[] { "0", "-1" })
            yield return Changes.Set(site, ChangeKind.Lowest, far, Any);
        yield return Changes.Set(site, ChangeKind.Highest, Large, Any);
        var text = site.Text ?? (site.Value.ValueKind is System.Text.Json.JsonValueKind.Number ? site.Value.GetRawText() : "");
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || (whole && number != decimal.Truncate(number))
            || Math.Abs(number) > long.MaxValue - 1)
        {
            yield break;
        }
        yield return Changes.Set(site, ChangeKind.Lower, (number - 1).ToString(CultureInfo.InvariantCulture), LowerWord);
        yield return Changes.Set(site, ChangeKind.Higher, (number + 1).ToString(CultureInfo.InvariantCulture), HigherWord);
    }

    internal static IEnumerable<Change> OfInstant(Site site)
    {
        yield return Instant(site, ChangeKind.Lowest, new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero), Any);
        yield return Instant(site, ChangeKind.Highest, new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero), Any);
        if (!DateTimeOffset.TryParse(site.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            || instant.Year is < 2 or > 9998)
        {
            yield break;
        }
        yield return Instant(site, ChangeKind.Lower, instant.AddDays(-1), LowerWord);
        yield return Instant(site, ChangeKind.Higher, instant.AddDays(1), HigherWord);
    }

    /// <summary>Texts such as <c>1.2</c>, <c>v4.0</c>, <c>TLS1_2</c> or <c>NODE|18-lts</c>: a word, and up to three numbers.</summary>
    internal static IEnumerable<Change> OfVersion(Site site)
    {
        if (site.Text is not { Length: <= LongestVersion } text || !Version().IsMatch(text))
            yield break;
        var numbers = Number().Matches(text);
        yield return Version(site, ChangeKind.Lowest, Number().Replace(text, "0"), FarVersion);
        yield return Version(site, ChangeKind.Highest, Replace(text, numbers[0], "999"), FarVersion);
        var last = numbers[^1];
        var value = long.Parse(last.ValueSpan, CultureInfo.InvariantCulture);
        var lower = value > 0 ? Replace(text, last, (value - 1).ToString(CultureInfo.InvariantCulture)) : LowerBefore(text, numbers);
        if (lower is not null)
            yield return Version(site, ChangeKind.Lower, lower, LowerWord);
        yield return Version(site, ChangeKind.Higher, Replace(text, last, (value + 1).ToString(CultureInfo.InvariantCulture)), HigherWord);
    }

    private static string? LowerBefore(string text, MatchCollection numbers)
    {
        if (numbers.Count < 2 || long.Parse(numbers[^2].ValueSpan, CultureInfo.InvariantCulture) is not (> 0 and var value))
            return null;
        return Replace(Replace(text, numbers[^1], "9"), numbers[^2], (value - 1).ToString(CultureInfo.InvariantCulture));
    }

    private static string Replace(string text, Match at, string by) => string.Concat(text.AsSpan(0, at.Index), by, text.AsSpan(at.Index + at.Length));

    private static Change Version(Site site, ChangeKind kind, string text, string to) => Changes.Set(site, kind, Changes.Quoted(text), to);

    private static Change Instant(Site site, ChangeKind kind, DateTimeOffset instant, string to) =>
        Changes.Set(site, kind, Changes.Quoted(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), to);

    [GeneratedRegex(@"^[A-Za-z~| ]{0,16}[0-9]{1,6}([._][0-9]{1,6}){0,2}(-[A-Za-z]{1,8})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
