using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Protocol;
using ControlValidator.Model;
using ControlValidator.Scripting.Editing;

namespace ControlValidator.Editor.Reviewing;

/// <summary>What the editor has been told of each file, so that it is told again only what is new.</summary>
internal sealed class PublishedReviews(Action<PublishedDiagnostics> send)
{
    private const string Source = "cval";

    private readonly Dictionary<string, Diagnostic[]> told = new(StringComparer.Ordinal);

    /// <param name="policies">By the open document that they were looked at for: the policy itself, or one that loads it.</param>
    public void Publish(OpenDocuments open, IReadOnlyDictionary<string, EditedPolicy> policies)
    {
        var found = policies.SelectMany(p => Of(p.Key, p.Value)).GroupBy(d => d.Span.File, d => d, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
        foreach (var path in told.Keys.Concat(found.Keys).Concat(policies.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
        {
            var now = found.GetValueOrDefault(path) ?? [];
            if (told.TryGetValue(path, out var before) && before.SequenceEqual(now))
                continue;
            if (policies.ContainsKey(path) || now.Length > 0)
                told[path] = now;
            else
                told.Remove(path);
            send(new(open.UriOf(path), open.ByPath.GetValueOrDefault(path)?.Version, [.. now.Select(ToReport)]));
        }
    }

    public static ReportedDiagnostic ToReport(Diagnostic diagnostic) => new(
        diagnostic.Span.Range,
        diagnostic.Level switch
        {
            DiagnosticLevel.Error => 1,
            DiagnosticLevel.Warning => 2,
            DiagnosticLevel.Info => 3,
        },
        diagnostic.Code,
        Source,
        diagnostic.Help is { } help ? $"{diagnostic.Message}\n{help}" : diagnostic.Message);

    // Where a policy was looked at for the sake of a file that it loads, the rest of it is not the editor's concern.
    private static IEnumerable<Diagnostic> Of(string path, EditedPolicy policy) =>
        policy.Texts.IsEmpty || policy.Texts[0].Path == path ? policy.Diagnostics : policy.Diagnostics.Where(d => d.Span.File == path);
}
