using System.Runtime.CompilerServices;
using ControlValidator.Analysis.Graph;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>The exposure graph of a snapshot; made when first asked for, and once.</summary>
public static class GraphOfSnapshot
{
    // by the snapshot and nothing else: one that was altered has the manifest of the one below it
    private static readonly ConditionalWeakTable<Snapshot, ExposureGraph> Graphs = [];

    extension(Snapshot snapshot)
    {
        /// <summary>Who can get to what, step by step.</summary>
        public ExposureGraph Graph => Graphs.GetValue(snapshot, static key => new(GraphMaker.Make(key), key));
    }
}
