namespace ControlValidator.Model;

/// <summary>What a check concludes about its subject. The zero value is the one that can never be mistaken for a pass.</summary>
public enum Outcome
{
    /// <summary>The check itself broke: it threw, or ran out of its budget.</summary>
    Error = 0,

    /// <summary>The data needed is not in the snapshot; never counted as a pass.</summary>
    Unknown = 1,

    /// <summary>The control does not hold.</summary>
    Fail = 2,

    /// <summary>The control says nothing about this subject.</summary>
    NotApplicable = 3,

    /// <summary>The control holds.</summary>
    Pass = 4,
}
