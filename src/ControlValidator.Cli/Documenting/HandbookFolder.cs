using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Documenting;

/// <summary>Pages on their way to a folder, or compared with what is there.</summary>
/// <param name="Pages">Text by file name.</param>
/// <param name="IsWhole">Whether these are the pages of all controls, so that any other page is of a control that is gone.</param>
internal sealed partial record HandbookFolder(string Path, ImmutableSortedDictionary<string, string> Pages, bool IsWhole)
{
    internal static HandbookFolder Markdown(string path, ImmutableArray<HandbookEntry> entries, bool isWhole) => new(
        path, entries.Select(e => (Name: HandbookMarkdown.PageName(e), Text: HandbookMarkdown.Page(e)))
            .Append((Name: HandbookMarkdown.IndexName, Text: HandbookMarkdown.Index(entries)))
            .ToImmutableSortedDictionary(p => p.Name, p => p.Text, StringComparer.Ordinal), isWhole);

    internal static HandbookFolder Site(string path, ImmutableArray<HandbookEntry> entries, bool isWhole) => new(
        path, entries.Select((e, i) => (Name: HandbookSite.PageName(e), Text: HandbookSite.Page(e, entries.ElementAtOrDefault(i - 1), entries.ElementAtOrDefault(i + 1), Run.Engine)))
            .Append((Name: HandbookSite.IndexName, Text: HandbookSite.Index(entries, Run.Engine)))
            .ToImmutableSortedDictionary(p => p.Name, p => p.Text, StringComparer.Ordinal), isWhole);

    /// <summary>Writes what is new, and takes away the pages of controls that are gone. How many files changed.</summary>
    internal int Write()
    {
        Directory.CreateDirectory(Path);
        var changed = 0;
        foreach (var (name, text) in Pages.Where(p => TextOf(p.Key) != p.Value))
        {
            File.WriteAllText(At(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            changed++;
        }
        foreach (var gone in Gone())
        {
            File.Delete(At(gone));
            changed++;
        }
        return changed;
    }

    /// <summary>How the folder differs from what would be written.</summary>
    internal IEnumerable<Diagnostic> Differences()
    {
        foreach (var (name, text) in Pages)
        {
            var there = TextOf(name);
            if (there is null)
                yield return DocRules.Stale.At(new(Shown(name)), "there is no such page yet");
            else if (there != text)
                yield return DocRules.Stale.At(new(Shown(name), FirstDifference(there, text)), "the page differs from what the policy and its cases say");
        }
        foreach (var gone in Gone())
            yield return DocRules.Stale.At(new(Shown(gone)), "the page is of a control that is gone");
    }

    private static int FirstDifference(string there, string text)
    {
        var common = there.AsSpan().CommonPrefixLength(text);
        return there.AsSpan(0, common).Count('\n') + 1;
    }

    /// <summary>Only pages made by this verb: others may keep files of their own beside them.</summary>
    private IEnumerable<string> Gone() => !IsWhole || !Directory.Exists(Path) ? [] : Directory.EnumerateFiles(Path)
        .Select(f => System.IO.Path.GetFileName(f))
        .Where(name => PageOfControl().IsMatch(name) && !Pages.ContainsKey(name) && Pages.Keys.Any(p => System.IO.Path.GetExtension(p) == System.IO.Path.GetExtension(name)) && IsMade(name))
        .Order(StringComparer.Ordinal);

    private bool IsMade(string name) => TextOf(name) is { } text
        && (text.Contains(HandbookMarkdown.Mark, StringComparison.Ordinal) || text.Contains(HandbookSite.Mark, StringComparison.Ordinal));

    private string? TextOf(string name) => File.Exists(At(name)) ? File.ReadAllText(At(name)) : null;

    private string At(string name) => System.IO.Path.Combine(Path, name);

    private string Shown(string name) => $"{Path.TrimEnd('/', '\\').Replace('\\', '/')}/{name}";

    [GeneratedRegex(@"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]{3}\.(md|html)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageOfControl();
}
