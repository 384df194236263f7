using System.Runtime.CompilerServices;
using ControlValidator.Analysis.Access;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>The access model of a snapshot; made when first asked for, and once.</summary>
public static class AccessOfSnapshot
{
    private static readonly ConditionalWeakTable<Snapshot, AccessModel> Models = [];

    extension(Snapshot snapshot)
    {
        /// <summary>Who can do what in Azure.</summary>
        public AccessModel Access => Models.GetValue(snapshot, static key => new(key));
    }
}
