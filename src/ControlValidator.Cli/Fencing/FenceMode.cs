namespace ControlValidator.Cli.Fencing;

/// <summary>Whether policies run in a fenced process.</summary>
internal enum FenceMode
{
    /// <summary>All but the shipped ones do.</summary>
    Auto,

    /// <summary>All do, and it is an error where a layer of the fence is missing.</summary>
    Require,

    /// <summary>None does.</summary>
    Off,
}
