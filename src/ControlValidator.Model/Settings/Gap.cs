namespace ControlValidator.Model;

/// <summary>Why a setting cannot be read.</summary>
public enum Gap
{
    /// <summary>It can be read.</summary>
    None,

    /// <summary>The object is there and does not have it; the platform's default applies, if the author knows it.</summary>
    Absent,

    /// <summary>The export does not contain the part in which it would stand.</summary>
    NotExported,

    /// <summary>The exporter tried to read it and could not.</summary>
    NotRead,

    /// <summary>A plan that leaves the value to be known after apply.</summary>
    KnownAfterApply,

    /// <summary>A value of another kind than the setting has.</summary>
    WrongKind,
}
