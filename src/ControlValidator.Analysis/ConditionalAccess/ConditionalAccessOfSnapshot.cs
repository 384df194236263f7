using System.Runtime.CompilerServices;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>The model of a snapshot's sign-ins; made when first asked for, and once.</summary>
public static class ConditionalAccessOfSnapshot
{
    private static readonly ConditionalWeakTable<Snapshot, ConditionalAccessModel> Models = [];

    extension(Snapshot snapshot)
    {
        /// <summary>What the Conditional Access policies do to sign-ins.</summary>
        public ConditionalAccessModel ConditionalAccess => Models.GetValue(snapshot, ConditionalAccessModel.Of);
    }
}
