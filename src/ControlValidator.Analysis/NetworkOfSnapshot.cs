using System.Runtime.CompilerServices;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>The network model of a snapshot; made when first asked for, and once.</summary>
public static class NetworkOfSnapshot
{
    private static readonly ConditionalWeakTable<Snapshot, NetworkModel> Models = [];

    extension(Snapshot snapshot)
    {
        /// <summary>What the network filters do with packets.</summary>
        public NetworkModel Network => Models.GetValue(snapshot, static key => new(key));
    }
}
