using System.Globalization;
using ControlValidator.Cli.Running;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Authoring;

/// <summary>Ids for controls that are begun.</summary>
internal static class ControlIds
{
    /// <summary>The next id of the family: like those that it has, or one of its own.</summary>
    internal static string Next(string folder, string family)
    {
        var pack = Directory.Exists(folder) ? PolicyPacks.Load([folder], PackFolder.Options(PackFolder.Cache(off: false), Environment.ProcessorCount)).Policies : [];
        var taken = pack.SelectMany(p => p.Checks).Select(c => c.Control.Id).ToHashSet(StringComparer.Ordinal);
        var stem = pack.Where(p => p.Family == family).SelectMany(p => p.Checks).Select(c => c.Control.Id[..c.Control.Id.LastIndexOf('-')])
            .GroupBy(s => s, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? OwnStem(family);
        var number = taken.Where(id => id.StartsWith($"{stem}-", StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(stem.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty(0).Max();
        return string.Create(CultureInfo.InvariantCulture, $"{stem}-{number + 1:000}");
    }

    private static string OwnStem(string family)
    {
        var letters = new string([.. family.Where(char.IsAsciiLetter)]).ToUpperInvariant();
        return $"MY-{(letters.Length == 0 ? "POL" : letters[..Math.Min(3, letters.Length)])}";
    }
}
