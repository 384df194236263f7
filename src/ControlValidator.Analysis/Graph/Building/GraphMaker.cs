using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Builds the graph of a snapshot from all that gives edges.</summary>
internal static class GraphMaker
{
    public static GraphContent Make(Snapshot snapshot)
    {
        var graph = new GraphBuilder();
        var access = new Access.Estate(snapshot);
        var entries = new Entries(graph);
        new DirectoryEdges(snapshot, graph, entries).Add();
        new OwnerEdges(snapshot, graph, entries).Add();
        new ResourceEdges(snapshot, graph, access).Add();
        new AzureRoleEdges(graph, access).Add();
        new DirectoryRoleEdges(snapshot, graph, access).Add();
        new IdentityEdges(snapshot, graph).Add();
        new NetworkEdges(snapshot, graph, entries).Add();
        new SignInEdges(snapshot, graph, entries).Add();
        new ImportedEdges(snapshot, graph, entries).Add();
        new AzureHoundEdges(snapshot, graph).Add();
        new ControlEdges(graph, access).Add();
        entries.Connect();
        new CriticalAssets(snapshot, graph).Mark();
        return graph.Build();
    }
}
