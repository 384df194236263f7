using System.Collections.Immutable;
using ControlValidator.Scripting.Editing;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Editor.Binding;

/// <summary>A policy and what it loads, as one project of the compiler's services.</summary>
internal sealed record BoundPolicy(Project Project, ImmutableDictionary<string, DocumentId> Files)
{
    public static BoundPolicy Empty(Project project) => new(project, ImmutableDictionary.Create<string, DocumentId>(StringComparer.Ordinal));

    public Document? Find(string path) => Files.TryGetValue(path, out var id) ? Project.GetDocument(id) : null;

    /// <summary>The same project with other texts; what has not changed stays bound.</summary>
    public BoundPolicy With(ImmutableArray<EditedText> texts)
    {
        var solution = Project.Solution;
        var files = Files;
        foreach (var (path, id) in Files.Where(f => !texts.Any(t => t.Path == f.Key)))
        {
            solution = solution.RemoveDocument(id);
            files = files.Remove(path);
        }
        foreach (var text in texts)
        {
            if (!files.TryGetValue(text.Path, out var id))
            {
                id = DocumentId.CreateNewId(Project.Id, text.Path);
                files = files.Add(text.Path, id);
                solution = solution.AddDocument(DocumentInfo.Create(
                    id, Path.GetFileName(text.Path), sourceCodeKind: SourceCodeKind.Script, filePath: text.Path,
                    loader: TextLoader.From(TextAndVersion.Create(text.Text, VersionStamp.Default, text.Path))));
            }
            else if (solution.GetDocument(id) is { } document && !(document.TryGetText(out var old) && old.ContentEquals(text.Text)))
            {
                solution = solution.WithDocumentText(id, text.Text);
            }
        }
        return new(solution.GetProject(Project.Id) ?? Project, files);
    }
}
