using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The sentence that says how the run was guarded against its policies.</summary>
public static class FenceLine
{
    public static string For(FenceRecord fence) => fence.State switch
    {
        FenceState.Off => "policies ran without a fence",
        FenceState.NotNeeded => "all policies came with the program and ran without a fence",
        FenceState.Partial => $"{Labels.Count(fence.FencedChecks, "check")} ran behind a fence without {string.Join(", ", fence.Missing)}",
        FenceState.Whole => $"{Labels.Count(fence.FencedChecks, "check")} ran behind the whole fence",
    };

    /// <summary>The state as programs read it.</summary>
    internal static string Word(FenceState state) => state switch
    {
        FenceState.Off => "off",
        FenceState.NotNeeded => "not-needed",
        FenceState.Partial => "partial",
        FenceState.Whole => "whole",
    };
}
