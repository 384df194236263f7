using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ControlValidator.Model;

/// <summary>
/// A value at a place in a resource: present, absent, or unknown. It is compared, not read: the comparison yields a
/// <see cref="Verdict"/> that is <see cref="Outcome.Unknown"/> where the value is not there and no default was named.
/// </summary>
/// <typeparam name="T"><see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
/// <see cref="DateTimeOffset"/> or a <see cref="Choice"/>.</typeparam>
public readonly struct Setting<T>
{
    private readonly Node node;
    private readonly T? platformDefault;
    private readonly bool hasDefault;

    /// <summary>The setting that stands at a place.</summary>
    public Setting(Node node) => this.node = node;

    private Setting(Node node, T platformDefault)
    {
        this.node = node;
        this.platformDefault = platformDefault;
        hasDefault = true;
    }

    /// <summary>Where the setting stands.</summary>
    public Node Node => node;

    /// <summary>The plain value.</summary>
    /// <exception cref="UnreadSettingException">There is none; the engine makes the check's verdict unknown.</exception>
    [SuppressMessage("Design", "CA1065", Justification = "Reading a value that is not there is the one thing this property may refuse.")]
    public T Value => TryRead(out var value) ? Recorded(value) : throw Unread();

    /// <summary>The platform's own default, used where the setting is absent; never where it is unknown.</summary>
    public Setting<T> OrDefault(T value) => new(node, value);

    /// <summary>The plain value, if the setting has one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        node.Record();
        node.Watch(typeof(T), hasDefault, isCompared: false);
        return TryRead(out value);
    }

    /// <summary>Passes when the value is there, or, with <see cref="OrDefault"/>, when there is a default.</summary>
    public Verdict IsPresent() => Judge(
        node.Gap switch
        {
            Gap.None or Gap.WrongKind => Outcome.Pass,
            Gap.Absent => hasDefault ? Outcome.Pass : Outcome.Fail,
            Gap.NotExported or Gap.NotRead or Gap.KnownAfterApply => Outcome.Unknown,
        }, "present", asksPresence: true);

    /// <summary>Passes when the object is there and does not have the setting.</summary>
    public Verdict IsAbsent() => !IsPresent();

    /// <summary>Passes when the predicate holds for the value. <paramref name="expected"/> completes "… is x, expected …".</summary>
    public Verdict Satisfies(Func<T, bool> predicate, string expected) =>
        TryRead(out var value) ? Judge(predicate(value) ? Outcome.Pass : Outcome.Fail, expected) : Judge(Outcome.Unknown, expected);

    /// <summary>The value as JSON text, or why there is none.</summary>
    public override string ToString() => node.ToString();

    internal bool HasText => node.Gap is Gap.None && node.Json.ValueKind is JsonValueKind.String;

    internal bool HasDefault => hasDefault;

    /// <summary>Whether the value is this text, ignoring ASCII case; false where there is none.</summary>
    internal bool Matches(string text) => TryRead(out var value) && string.Equals(value?.ToString(), text, StringComparison.OrdinalIgnoreCase);

    internal Verdict Judge(Outcome outcome, string expected, bool asksPresence = false)
    {
        if (node.Trail is not { } trail)
            return new(outcome);
        node.Record();
        node.Watch(asksPresence ? typeof(Node) : typeof(T), asksPresence || hasDefault, isCompared: true);
        return new(outcome, Explanation.Compared(outcome, $"{trail.Dotted} is {Shown}", expected));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryRead([MaybeNullWhen(false)] out T value)
    {
        if (node.Gap is Gap.None)
            return SettingValue.TryRead(node.Json, out value);
        value = platformDefault;
        return hasDefault && node.Gap is Gap.Absent;
    }

    private string Shown => node.Gap switch
    {
        Gap.Absent when hasDefault => $"absent (default {(platformDefault is bool on ? on ? "true" : "false" : platformDefault)})",
        Gap.None when !TryRead(out _) => $"{node.Text}, which is no {SettingValue.KindOf<T>()}",
        _ => node.Gap is Gap.None ? node.Text : Node.Describe(node.Gap),
    };

    private UnreadSettingException Unread()
    {
        node.Watch(typeof(T), hasDefault, isCompared: false);
        return UnreadSettingException.For(node);
    }

    private T Recorded(T value)
    {
        node.Record();
        node.Watch(typeof(T), hasDefault, isCompared: false);
        return value;
    }
}
