using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Whether no packet gets through: proved, refuted by one that does, or open.</summary>
/// <param name="Outcome"><see cref="Outcome.Pass"/> where no packet gets through; <see cref="Outcome.Fail"/> where one does for sure.</param>
/// <param name="Sentence">What decided, or what is missing.</param>
/// <param name="Counterexample">A packet that gets through, where the answer is a failure, or might, where it is open.</param>
/// <param name="Missing">What the export would have to hold for an answer.</param>
/// <param name="Assumptions">What the answer rests on beside the export.</param>
public sealed record PacketProof(
    Outcome Outcome, string Sentence, PacketExample? Counterexample, ImmutableArray<string> Missing, ImmutableArray<string> Assumptions)
{
    /// <summary>What the search came to.</summary>
    internal Escape Escape { get; init; }

    public Verdict Verdict => new Verdict(Outcome).Because(Sentence);
}

/// <summary>A packet, and all that are treated as it is.</summary>
/// <param name="Packet">Protocol, source and destination.</param>
/// <param name="Class">The largest set around it that was found with it.</param>
/// <param name="Decided">What lets it through, filter by filter.</param>
public sealed record PacketExample(string Packet, string Class, ImmutableArray<string> Decided);
