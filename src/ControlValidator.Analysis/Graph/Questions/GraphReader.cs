using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Puts words to the numbers of a graph, and finds again what a step rests on.</summary>
internal sealed class GraphReader(GraphContent content, Snapshot snapshot)
{
    public GraphEdge Edge(int edge)
    {
        var label = content.Labels[content.Graph.LabelOf(edge)];
        var facts = content.Facts[content.Graph.EvidenceOf(edge)];
        return new(
            content.Nodes[content.Graph.SourceOf(edge)], content.Nodes[content.Graph.TargetOf(edge)], EdgeKinds.Of(label), label, facts.Guard,
            [.. facts.Proofs.SelectMany(Pointers)]);
    }

    public AttackPath Path(SimplePath path) => new(content.Nodes[path.Start], [.. path.Edges.Select(Edge)]);

    /// <summary>Tells the recorder what a path rests on, if there is one.</summary>
    public void Note(AttackPath path)
    {
        foreach (var evidence in path.Steps.SelectMany(static step => step.Evidence))
            Note(evidence);
    }

    /// <summary>
    /// Tells a recorder where something stands of which a finding speaks. Not one that watches how a check reads: by this nothing is decided, and all that
    /// decides it has seen when the graph was built.
    /// </summary>
    public void Cite(Proof proof) => Cite(Pointers(proof));

    public void Cite(IEnumerable<EvidencePointer> places)
    {
        foreach (var place in ReferenceEquals(snapshot.Shared, snapshot) ? [] : places)
            Note(place);
    }

    private void Note(EvidencePointer evidence)
    {
        if (evidence.Pointer.Length > 0 && snapshot.Find(evidence.ResourceId)?[evidence.Pointer] is { Gap: Gap.None } setting)
            setting.As<string>().TryGet(out _);
    }

    private IEnumerable<EvidencePointer> Pointers(Proof proof)
    {
        var documents = snapshot.Manifest.Documents;
        var document = proof.Origin.Document < documents.Length ? documents[proof.Origin.Document] : null;
        var paths = proof.Paths.IsEmpty ? [""] : proof.Paths;
        return paths.Select(path => new EvidencePointer(document?.Path ?? "", document?.Sha256 ?? "", proof.Origin.Row, proof.ResourceId, path.Length == 0 ? "" : $"/{path}"));
    }
}
