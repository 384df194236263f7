using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ControlValidator.Model;

/// <summary>
/// A place in a resource's JSON, present or not. Reading through a place that is not there is allowed: the gap is carried along
/// and shows up in the verdict. Property names match exactly, or else ignoring case, since exports differ in casing.
/// </summary>
[DebuggerDisplay("{ToString()}")]
public readonly struct Node
{
    private readonly JsonElement element;

    private Node(JsonElement element, Gap gap, Trail? trail)
    {
        this.element = element;
        Gap = gap;
        Trail = trail;
    }

    /// <summary>Why there is nothing here; <see cref="Gap.None"/> where there is.</summary>
    public Gap Gap { get; }

    /// <summary>The JSON itself; undefined where <see cref="Gap"/> is not <see cref="Gap.None"/>.</summary>
    public JsonElement Json => element;

    /// <summary>Whether an object stands here.</summary>
    public bool IsObject => Gap is Gap.None && element.ValueKind is JsonValueKind.Object;

    internal Trail? Trail { get; }

    /// <summary>The place at a path such as <c>properties/networkAcls/defaultAction</c> or <c>rules/0/name</c>.</summary>
    public Node this[string path]
    {
        get
        {
            var node = this;
            foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
                node = node.Step(segment);
            return node;
        }
    }

    /// <summary>A node over a value that is there.</summary>
    public static Node Of(JsonElement element, Trail? trail = null) =>
        new(element, element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? Gap.Absent : Gap.None, trail);

    /// <summary>A node over a value that is not there.</summary>
    public static Node Missing(Gap gap, Trail? trail = null) => new(default, gap, trail);

    /// <summary>A property of this object; absent where the object lacks it, or holds null.</summary>
    public Node Property(ReadOnlySpan<byte> name)
    {
        var next = Trail?.To(name);
        if (Gap is not Gap.None)
            return new(default, Gap, next);
        if (element.ValueKind is not JsonValueKind.Object)
            return new(default, Gap.WrongKind, next);
        return TryFind(name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? new(value, Gap.None, next)
            : new(default, Gap.Absent, next);
    }

    /// <summary>A part of the resource that some exports leave out whole; where it is missing, everything below it is unknown.</summary>
    public Node Section(ReadOnlySpan<byte> name)
    {
        var section = Property(name);
        return section.Gap is Gap.Absent ? new(default, Gap.NotExported, section.Trail) : section;
    }

    /// <summary>The setting that stands here.</summary>
    public Setting<T> As<T>() => new(this);

    /// <summary>The list that stands here, of plain values.</summary>
    public Items<Node> Items() => new(this, static n => n);

    /// <summary>This node where the discriminator has the value, otherwise absent.</summary>
    public Node Variant(ReadOnlySpan<byte> discriminator, string value)
    {
        var found = Property(discriminator);
        return found.Gap is not Gap.None ? new(default, found.Gap, Trail)
            : found.As<string>().Matches(value) ? this
            : new(default, Gap.Absent, Trail);
    }

    /// <summary>This node where its <c>name</c> is the value, or ends with it as in <c>parent/value</c>; otherwise absent.</summary>
    public Node Named(string value)
    {
        var name = Property("name"u8);
        if (name.Gap is not Gap.None)
            return new(default, name.Gap, Trail);
        var named = name.Json.ValueKind is JsonValueKind.String && name.Json.GetString() is { } text
            && text.AsSpan(text.LastIndexOf('/') + 1).Equals(value, StringComparison.OrdinalIgnoreCase);
        return named ? this : new(default, Gap.Absent, Trail);
    }

    /// <summary>The names of this object's properties in file order; empty where it is no object.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (Gap is not Gap.None || element.ValueKind is not JsonValueKind.Object)
                yield break;
            foreach (var property in element.EnumerateObject())
                yield return property.Name;
        }
    }

    public override string ToString() => Gap is Gap.None ? element.GetRawText() : $"<{Describe(Gap)}>";

    internal Node At(int index) => Nth(element[index], index);

    /// <summary>The n-th item of this list, which the caller has at hand.</summary>
    internal Node Nth(JsonElement item, int index) => new(item, item.ValueKind is JsonValueKind.Null ? Gap.Absent : Gap.None,
        Trail?.To(index.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Notes this place and its value as read, where evidence is being recorded.</summary>
    internal void Record() => Trail?.Recorder.Record(Trail, Text);

    /// <summary>The same of a place of which the finding speaks: it is listed before all that was only read.</summary>
    internal void Cite() => Trail?.Recorder.Cite(Trail, Text);

    /// <summary>
    /// Notes this place as read by someone else, who says what stood there: believed only where nothing stands, as to the reason why.
    /// </summary>
    internal void RecordAs(string claimed) =>
        Trail?.Recorder.Record(Trail, Gap is not Gap.None && IsGap(claimed) ? claimed : Text);

    /// <summary>The place below this one, by the name of a property or the number of an item.</summary>
    internal Node Below(string segment) => Step(segment);

    /// <summary>Says how this place is read, where somebody wants to know.</summary>
    internal void Watch(Type readAs, bool namesAbsence, bool isCompared)
    {
        if (Trail is { Recorder.Watcher: { } watcher } trail)
            watcher(new(trail.Resource, trail.Resource is null ? trail.Dotted : trail.Pointer, readAs, namesAbsence, isCompared));
    }

    /// <summary>The value as JSON text, or a word in angle brackets: a collection is a place too, and has no JSON of its own.</summary>
    internal string Text => element.ValueKind switch
    {
        JsonValueKind.Undefined => $"<{Describe(Gap)}>",
        _ when Gap is not Gap.None => $"<{Describe(Gap)}>",
        JsonValueKind.Object or JsonValueKind.Array => Recorder.Shorten(element.GetRawText()),
        _ => element.GetRawText(),
    };

    private static bool IsGap(string text)
    {
        for (var gap = Gap.Absent; gap <= Gap.WrongKind; gap++)
        {
            if (text == $"<{Describe(gap)}>")
                return true;
        }
        return false;
    }

    internal static string Describe(Gap gap) => gap switch
    {
        Gap.None => "present",
        Gap.Absent => "absent",
        Gap.NotExported => "not exported",
        Gap.NotRead => "not read",
        Gap.KnownAfterApply => "known after apply",
        Gap.WrongKind => "of another kind",
    };

    private Node Step(string segment) =>
        Gap is Gap.None && element.ValueKind is JsonValueKind.Array
        && int.TryParse(segment, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index)
            ? index < element.GetArrayLength() ? At(index) : new(default, Gap.Absent, Trail?.To(segment))
            : Trail is null && string.Equals(segment, "properties", StringComparison.Ordinal)
                ? Property("properties"u8)
                : Property(Encoding.UTF8.GetBytes(segment));

    private bool TryFind(ReadOnlySpan<byte> name, out JsonElement value)
    {
        if (element.TryGetProperty(name, out value))
            return true;
        foreach (var property in element.EnumerateObject())
        {
            var candidate = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8PropertyName(property);
            if (candidate.Length == name.Length && Ascii.EqualsIgnoreCase(candidate, name))
            {
                value = property.Value;
                return true;
            }
        }
        return false;
    }
}
