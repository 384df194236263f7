using System.Runtime.CompilerServices;
using ControlValidator.Analysis.Graph;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>The exposure graph of a snapshot; made when first asked for, and once.</summary>
public static class GraphOfSnapshot
{
    // By the snapshot and nothing else: one that was altered has the manifest of the one below it. What is built is the same for all who record what
    // they read; what they are told of is where the steps of their answer are configured, and not all that was read to build it.
    private static readonly ConditionalWeakTable<Snapshot, ExposureGraph> Graphs = [];
    private static readonly ConditionalWeakTable<Snapshot, GraphContent> Contents = [];

    extension(Snapshot snapshot)
    {
        /// <summary>Who can get to what, step by step.</summary>
        public ExposureGraph Graph => Graphs.GetValue(snapshot, static key => new(Contents.GetValue(key.Shared, GraphMaker.Make), key));
    }
}
