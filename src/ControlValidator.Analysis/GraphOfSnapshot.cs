using System.Runtime.CompilerServices;
using ControlValidator.Analysis.Graph;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>The exposure graph of a snapshot; made when first asked for, and once.</summary>
public static class GraphOfSnapshot
{
    private static readonly ConditionalWeakTable<Manifest, GraphContent> Contents = [];
    private static readonly ConditionalWeakTable<Snapshot, ExposureGraph> Graphs = [];

    extension(Snapshot snapshot)
    {
        /// <summary>Who can get to what, step by step.</summary>
        public ExposureGraph Graph => Graphs.GetValue(snapshot, static key => new(ContentOf(key), key));
    }

    // A snapshot that records is another view of the same export, which its manifest stands for. The graph holds nothing of either view.
    private static GraphContent ContentOf(Snapshot snapshot) => ReferenceEquals(snapshot.Manifest, Manifest.Empty)
        ? GraphMaker.Make(snapshot)
        : Contents.GetValue(snapshot.Manifest, _ => GraphMaker.Make(snapshot));
}
