namespace ControlValidator.Engine;

/// <summary>One way to change a case.</summary>
/// <param name="To">What the setting changes to: a value, or a word in angle brackets; the same for all cases.</param>
internal sealed record Change(ChangeKind Kind, string To, Edit Edit)
{
    /// <summary>Whether it leaves the check without something to read.</summary>
    internal bool TakesAway => Kind is ChangeKind.Absence or ChangeKind.Unreadable or ChangeKind.NotExported or ChangeKind.NotRead;
}

/// <summary>A change to the text of a case's resources.</summary>
/// <param name="Pointer">JSON pointer from the list of resources.</param>
/// <param name="Json">What is to stand there; null where it is to be taken away.</param>
/// <param name="Copies">How many more of the item that stands there are wanted; they follow it.</param>
/// <param name="Unread">A collection that loses all of its resources, and could not be read.</param>
internal sealed record Edit(string Pointer, string? Json = null, int Copies = 0, string? Unread = null);

/// <summary>What is done to a setting.</summary>
internal enum ChangeKind
{
    /// <summary>A plain value of a small set, such as a Boolean.</summary>
    Value,

    /// <summary>Another of the values that the type definition lists.</summary>
    Member,

    /// <summary>An empty text, or one that nobody can have expected.</summary>
    Text,

    /// <summary>The property is taken away, or holds null.</summary>
    Absence,

    /// <summary>A value of a kind that the setting cannot have: it is there, and cannot be read.</summary>
    Unreadable,

    /// <summary>One step down in the order of numbers, versions or instants.</summary>
    Lower,

    /// <summary>One step up.</summary>
    Higher,

    /// <summary>As far down as values go.</summary>
    Lowest,

    /// <summary>As far up as values go.</summary>
    Highest,

    /// <summary>A list, or collection, loses all of its items.</summary>
    NoItems,

    /// <summary>It loses one.</summary>
    OneLess,

    /// <summary>One of its items is there twice.</summary>
    OneMore,

    /// <summary>One of its items is there many times.</summary>
    Many,

    /// <summary>The part of the resource in which the settings stand was not exported.</summary>
    NotExported,

    /// <summary>The exporter could not read the collection.</summary>
    NotRead,

    /// <summary>The resource's type is spelled in another case, which must change nothing.</summary>
    Recased,
}
