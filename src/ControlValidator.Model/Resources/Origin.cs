using System.Runtime.InteropServices;

namespace ControlValidator.Model;

/// <summary>
/// Where a resource stands: the same numbers for the same bytes, in document order. With them the snapshot finds the resource,
/// and the line of each of its settings, again.
/// </summary>
/// <param name="Document">Index of the document in <see cref="Manifest.Documents"/>.</param>
/// <param name="Row">0-based place among the document's rows.</param>
/// <param name="Part">0 for the row itself; otherwise its n-th nested resource, counted depth first.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Origin(int Document, int Row, int Part) : IComparable<Origin>
{
    public static bool operator <(Origin left, Origin right) => left.CompareTo(right) < 0;

    public static bool operator >(Origin left, Origin right) => left.CompareTo(right) > 0;

    public static bool operator <=(Origin left, Origin right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Origin left, Origin right) => left.CompareTo(right) >= 0;

    public int CompareTo(Origin other) =>
        Document != other.Document ? Document.CompareTo(other.Document)
        : Row != other.Row ? Row.CompareTo(other.Row)
        : Part.CompareTo(other.Part);
}
