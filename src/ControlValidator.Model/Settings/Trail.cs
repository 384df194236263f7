using System.Text;

namespace ControlValidator.Model;

/// <summary>The way from a resource to one of its settings; present only while evidence is recorded.</summary>
public sealed class Trail
{
    private readonly Trail? parent;
    private readonly string segment;

    private Trail(Trail? parent, string segment, Recorder recorder, Resource? resource)
    {
        this.parent = parent;
        this.segment = segment;
        Recorder = recorder;
        Resource = resource;
    }

    internal Recorder Recorder { get; }

    internal Resource? Resource { get; }

    /// <summary>The JSON pointer (RFC 6901) from the resource's own object, "" for the object itself.</summary>
    public string Pointer => parent is null ? "" : $"{parent.Pointer}/{PointerSegment.Escape(segment)}";

    /// <summary>The way as people write it: <c>properties.securityRules[2].access</c>.</summary>
    public string Dotted
    {
        get
        {
            var text = new StringBuilder();
            Append(text);
            return text.ToString();
        }
    }

    internal static Trail From(Resource resource, Recorder recorder) => new(parent: null, "", recorder, resource);

    /// <summary>A place that stands in no resource, such as a collection.</summary>
    internal static Trail Named(string what, Recorder recorder) => new(new(parent: null, "", recorder, resource: null), what, recorder, resource: null);

    internal Trail To(string name) => new(this, name, Recorder, Resource);

    internal Trail To(ReadOnlySpan<byte> name) => new(this, Encoding.UTF8.GetString(name), Recorder, Resource);

    private static bool IsIndex(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiDigit(letter))
                return false;
        }
        return name.Length > 0;
    }

    private void Append(StringBuilder text)
    {
        if (parent is null)
            return;
        parent.Append(text);
        if (IsIndex(segment))
            text.Append('[').Append(segment).Append(']');
        else
            text.Append(text.Length > 0 ? "." : "").Append(segment);
    }
}
