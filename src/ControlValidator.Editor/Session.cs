using System.Collections.Immutable;
using ControlValidator.Editor.Binding;
using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Features;
using ControlValidator.Editor.Lenses;
using ControlValidator.Editor.Protocol;
using ControlValidator.Editor.Reviewing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ControlValidator.Editor;

/// <summary>All that one conversation with an editor knows.</summary>
internal sealed class Session : IDisposable
{
    private readonly Lazy<PolicyWorkspace> workspace = new(() => new PolicyWorkspace());
    private readonly Reviews reviews;
    private volatile OpenDocuments open = OpenDocuments.None;

    public Session(string? declarationsFolder, RunCases runCases, IClient client)
    {
        Declarations = new(declarationsFolder);
        Runs = new(runCases);
        Client = client;
        var published = new PublishedReviews(client.Publish);
        reviews = new(published.Publish, client.Log);
    }

    public IClient Client { get; }

    public Declarations Declarations { get; }

    public Completing Completing { get; } = new();

    public CaseRuns Runs { get; }

    /// <summary>As of now. Handlers take it before they wait for anything, so that they see the text as it was when they were asked.</summary>
    public OpenDocuments Open => open;

    /// <summary>Takes over a change of a document. Called in the order of the messages.</summary>
    public void Take(OpenDocuments now, string path, bool isTyped)
    {
        open = now;
        reviews.Note(now, path, isTyped);
    }

    public Document Bind(OpenDocument document, OpenDocuments documents, CancellationToken cancellation) =>
        workspace.Value.Bind(document, documents, cancellation);

    /// <summary>
    /// What is named at a place, as each of the policies has it that load the text in which it is declared, so that it is found in all of them.
    /// </summary>
    public async Task<ImmutableArray<NamedPlace>> BindEverywhere(OpenDocument document, int offset, OpenDocuments documents, CancellationToken cancellation)
    {
        var here = Bind(document, documents, cancellation);
        var symbol = await SymbolFinder.FindSymbolAtPositionAsync(here, offset, cancellation).ConfigureAwait(false);
        if (symbol?.Locations.FirstOrDefault(l => l.IsInSource) is not { SourceTree.FilePath: var declared } place)
            return [new(here, offset)];
        var roots = Loaders.Of(declared, documents, cancellation);
        return roots.IsEmpty
            ? [new(here, offset)]
            : [.. roots.Select(root => workspace.Value.Bind(root, documents, cancellation)?.Find(declared)).OfType<Document>().Select(d => new NamedPlace(d, place.SourceSpan.Start))];
    }

    /// <summary>Begins with what takes long the first time, beside all else.</summary>
    public void WarmUp() => _ = Task.Run(() => workspace.Value);

    public void Dispose()
    {
        reviews.Dispose();
        if (workspace.IsValueCreated)
            workspace.Value.Dispose();
    }
}

/// <summary>What the server tells the editor unasked.</summary>
internal interface IClient
{
    void Publish(PublishedDiagnostics diagnostics);

    void Show(ShownMessage message);

    void Log(string sentence);

    void RefreshLenses();
}
