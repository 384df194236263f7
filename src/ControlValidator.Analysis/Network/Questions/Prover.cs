using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// Decides whether any of some packets gets through. Each way is one reading of what is open; a packet gets through for sure where it does
/// under all of them, and none does where none can under any.
/// </summary>
internal static class Prover
{
    public static Ruling Decide(List<Region> packets, IReadOnlyList<Way> ways, Effort effort)
    {
        var passages = new List<Passage>(ways.Count);
        foreach (var way in ways)
            passages.Add(way(packets, effort));
        if (passages.TrueForAll(passage => passage.Delivered.Count == 0))
            return new(Outcome.Pass, [], passages);
        return passages.TrueForAll(passage => passage.IsExact) && passages.Count == 1
            ? new(Outcome.Fail, passages[0].Delivered, passages)
            : Surely(packets, passages, effort);
    }

    private static Ruling Surely(List<Region> packets, List<Passage> passages, Effort effort)
    {
        var sure = packets;
        foreach (var passage in passages)
            sure = FirstMatch.Without(sure, passage.Dropped, effort);
        return sure.Count > 0
            ? new(Outcome.Fail, sure, passages)
            : new(Outcome.Unknown, passages.Find(passage => passage.Delivered.Count > 0)!.Delivered, passages);
    }
}

/// <summary>What was found out about packets.</summary>
/// <param name="Packets">Those that get through, or, where it is open, might.</param>
internal sealed record Ruling(Outcome Outcome, List<Region> Packets, List<Passage> Passages)
{
    /// <summary>The same, as what was found.</summary>
    public Escape Escape => Outcome switch
    {
        Outcome.Pass => Escape.None,
        Outcome.Fail => Escape.Surely,
        _ => Escape.Perhaps,
    };
}

/// <summary>A way through filters that packets go, in one scene.</summary>
internal delegate Passage Way(List<Region> packets, Effort effort);
