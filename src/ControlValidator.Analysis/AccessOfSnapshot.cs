using System.Runtime.CompilerServices;
using ControlValidator.Analysis.Access;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>The access model of a snapshot; made when first asked for, and once.</summary>
public static class AccessOfSnapshot
{
    // As of the graph: what is read is the same for all who record, and they are told where the chains of their answer are configured.
    private static readonly ConditionalWeakTable<Snapshot, Estate> Estates = [];
    private static readonly ConditionalWeakTable<Snapshot, AccessModel> Models = [];

    extension(Snapshot snapshot)
    {
        /// <summary>Who can do what in Azure.</summary>
        public AccessModel Access => Models.GetValue(snapshot, static key => new(Estates.GetValue(key.Shared, static shared => new(shared)), key));
    }
}
