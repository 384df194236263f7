namespace ControlValidator.Analysis.Graph;

/// <summary>Whether a step can be taken. Ordered, so that a search can ask for at least so much.</summary>
public enum GuardState
{
    /// <summary>What it needs is proved impossible: no step, but shown as one that is closed.</summary>
    Closed,

    /// <summary>What it needs may be possible or not: the data does not say.</summary>
    Unknown,

    /// <summary>Nothing stands in the way, or what it needs is possible.</summary>
    Open,
}
