namespace ControlValidator.Scripting;

/// <summary>What stands between a policy and the process that runs it. Layers can be left out to test the others, and for nothing else.</summary>
[Flags]
public enum Safeguards
{
    None = 0,

    /// <summary>A policy is refused when it uses what is not on the list of permitted symbols.</summary>
    AllowList = 1,

    /// <summary>A policy is rewritten so that what it may use while it runs is bounded.</summary>
    Fuel = 2,

    All = AllowList | Fuel,
}
