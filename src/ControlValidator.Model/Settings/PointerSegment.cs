using System.ComponentModel;

namespace ControlValidator.Model;

/// <summary>A name within a JSON pointer (RFC 6901), where a tilde and a stroke are written otherwise.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PointerSegment
{
    /// <summary>As it stands in a pointer.</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The name itself.</summary>
    public static string Unescape(string segment) => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
