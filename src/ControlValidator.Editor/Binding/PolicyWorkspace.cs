using ControlValidator.Editor.Documents;
using ControlValidator.Scripting.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;

namespace ControlValidator.Editor.Binding;

/// <summary>
/// Policies as the compiler's services see them. Each has a solution of its own, since a file that several load is bound with each of them.
/// </summary>
internal sealed class PolicyWorkspace : IDisposable
{
    private const int MostKept = 16;

    private readonly Lock gate = new();
    private readonly AdhocWorkspace workspace = new(MefHostServices.DefaultHost);
    private readonly List<(string Root, BoundPolicy Policy)> kept = [];
    private readonly Project origin;

    public PolicyWorkspace()
    {
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "policy", "policy", LanguageNames.CSharp,
            compilationOptions: PolicyLanguage.Options, parseOptions: PolicyLanguage.Parsing,
            metadataReferences: PolicyLanguage.References(path => new DocumentationFile(path)));
        origin = workspace.CurrentSolution.AddProject(project).GetProject(project.Id) ?? throw new InvalidOperationException("The project is not there.");
    }

    /// <summary>An open document, bound; refused where its text cannot be compiled at all.</summary>
    public Document Bind(OpenDocument document, OpenDocuments open, CancellationToken cancellation) =>
        Bind(Loaders.RootOf(document, open, cancellation), open, cancellation)?.Find(document.Path)
        ?? throw Refusal.Failed("the text cannot be compiled: see its diagnostics");

    /// <summary>A policy by its own path; null where it cannot be compiled at all.</summary>
    public BoundPolicy? Bind(string root, OpenDocuments open, CancellationToken cancellation)
    {
        var texts = EditedPolicy.TextsOf(root, open.TextAt, cancellation);
        if (texts.IsEmpty)
            return null;
        lock (gate)
        {
            var index = kept.FindIndex(k => k.Root == root);
            var policy = (index < 0 ? BoundPolicy.Empty(origin) : kept[index].Policy).With(texts);
            if (index >= 0)
                kept.RemoveAt(index);
            else if (kept.Count == MostKept)
                kept.RemoveAt(0);
            kept.Add((root, policy));
            return policy;
        }
    }

    public void Dispose() => workspace.Dispose();
}
