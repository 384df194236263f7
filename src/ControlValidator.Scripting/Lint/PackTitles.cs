using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;

namespace ControlValidator.Scripting.Lint;

/// <summary>What can only be seen of all policies together.</summary>
internal static class PackTitles
{
    private const int NearEdits = 2;

    private static readonly HashSet<string> Fillers = new(["a", "an", "the", "are", "is", "be", "in", "on", "of", "to", "and", "or", "by", "for", "has", "have"], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Diagnostic> In(IReadOnlyList<TitledControl> controls) => NearDuplicates(controls).Concat(ForeignIds(controls));

    private static IEnumerable<Diagnostic> NearDuplicates(IReadOnlyList<TitledControl> controls)
    {
        var words = controls.Select(c => Words(c.Title)).ToList();
        for (var i = 0; i < controls.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (words[i] == words[j] || (Math.Abs(controls[i].Title.Length - controls[j].Title.Length) <= NearEdits && NearName.Distance(controls[i].Title, controls[j].Title) <= NearEdits))
                    yield return DescriptionLintRules.NearDuplicate.At(controls[i].TitlePlace, $"`{controls[i].Id}` says nearly the same as `{controls[j].Id}` at {controls[j].TitlePlace}");
            }
        }
    }

    private static string Words(string title) => string.Join(' ', title.ToUpperInvariant()
        .Split([' ', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Fillers.Contains(w)).Order(StringComparer.Ordinal));

    private static IEnumerable<Diagnostic> ForeignIds(IReadOnlyList<TitledControl> controls)
    {
        foreach (var family in controls.GroupBy(c => c.Family, StringComparer.Ordinal).Where(f => f.Key.Length > 0))
        {
            var prefixes = family.CountBy(c => Prefix(c.Id)).OrderByDescending(p => p.Value).ToList();
            if (prefixes.Count < 2 || prefixes[0].Value < 2 * prefixes[1].Value)
                continue;
            foreach (var control in family.Where(c => Prefix(c.Id) != prefixes[0].Key))
                yield return DescriptionLintRules.ForeignId.At(control.IdPlace, $"the controls of `{family.Key}` begin with `{prefixes[0].Key}-`, this one with `{Prefix(control.Id)}-`");
        }
    }

    private static string Prefix(string id) => id.LastIndexOf('-') is > 0 and var dash ? id[..dash] : id;
}

/// <summary>A control, with where its id and title stand.</summary>
/// <param name="Family">The folder above the policy's own.</param>
internal sealed record TitledControl(string Id, string Title, string Family, SourceSpan IdPlace, SourceSpan TitlePlace)
{
    public static TitledControl Of(CheckCode check, string family) => new(
        check.Control.Id, check.Control.Title, family, check.Read.Outline.IdPlace, check.Argument(1)?.Place ?? check.Read.Outline.IdPlace);
}
