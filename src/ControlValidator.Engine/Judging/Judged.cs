using System.Runtime.InteropServices;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>A verdict as it is kept until someone asks for the finding: sixteen bytes, nothing of the resource itself.</summary>
/// <param name="Check">Index of the check in the assessment.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Judged(Origin Origin, short Check, Outcome Outcome)
{
    /// <summary>Stands for the snapshot as a whole where a resource's origin would stand.</summary>
    internal static Origin WholeSnapshot { get; } = new(-1, 0, 0);

    /// <summary>Stands for the n-th collection of the manifest, where rows are missing.</summary>
    internal static Origin Collection(int index) => new(-2, index, 0);

    internal bool IsResource => Origin.Document >= 0;

    internal bool IsCollection => Origin.Document == -2;

    internal int CompareTo(in Judged other) => Check != other.Check ? Check - other.Check : Origin.CompareTo(other.Origin);
}
