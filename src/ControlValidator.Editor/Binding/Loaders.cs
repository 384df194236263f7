using System.Collections.Immutable;
using ControlValidator.Editor.Documents;
using ControlValidator.Scripting.Editing;

namespace ControlValidator.Editor.Binding;

/// <summary>Finds the policies that load a file: what stands in it is meant as they see it.</summary>
internal static class Loaders
{
    private const string Usual = "policy.csx";
    private const string Control = "Control(";
    private const int Most = 100;

    /// <summary>The policy that a document is, or the first one that loads it; the document itself where none does.</summary>
    public static string RootOf(OpenDocument document, OpenDocuments open, CancellationToken cancellation) =>
        IsPart(document) ? Of(document.Path, open, cancellation).FirstOrDefault() ?? document.Path : document.Path;

    /// <summary>Whether a document has no check of its own, so that it is most likely loaded by others.</summary>
    public static bool IsPart(OpenDocument document) =>
        Path.GetFileName(document.Path) is not Usual && !document.Text.ToString().Contains(Control, StringComparison.Ordinal);

    /// <summary>All policies that load a file, sorted by path.</summary>
    public static ImmutableArray<string> Of(string path, OpenDocuments open, CancellationToken cancellation) =>
    [
        .. PolicyLanguage.PossibleLoaders(path)
            .Where(loader => EditedPolicy.TextsOf(loader, open.TextAt, cancellation).Skip(1).Any(t => t.Path == path))
            .Take(Most),
    ];
}
