using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine;

/// <summary>
/// Turns claims into observations. Each place that a remote judge says it read is read here, in the snapshot itself: what it says stood there
/// counts only where nothing stands, for the words that say why.
/// </summary>
internal sealed class CrossExamination(OpenedEstate estate, Recorder recorder)
{
    private const int LongestPointer = 4096;
    private const int DeepestPointer = 128;

    /// <summary>The reason to be shown, and how many places were read besides those that are.</summary>
    /// <param name="outcome">As it was counted.</param>
    internal (string Reason, int LeftOut) Of(Testimony? said, Outcome outcome)
    {
        if (said is null)
            return ("the process of the policy did not explain its verdict", 0);
        if (said.Outcome != outcome)
            return ($"the process of the policy took back its verdict: asked again, it says {said.Outcome}", 0);
        foreach (var claim in said.Read)
            Observe(claim);
        return (said.Reason, Math.Max(0, said.ReadInAll - Finding.MostObservations));
    }

    private void Observe(Claim claim)
    {
        if (claim.Pointer.Length > LongestPointer || estate.TypeAt(claim.Resource) is null)
            return;
        var segments = claim.Pointer.Length == 0 ? [] : claim.Pointer[1..].Split('/');
        if (segments.Length > DeepestPointer)
            return;
        var node = estate.Load(claim.Resource).RecordingTo(recorder).Root;
        foreach (var segment in segments)
            node = node.Below(PointerSegment.Unescape(segment));
        node.RecordAs(claim.Value);
    }
}
