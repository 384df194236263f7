namespace ControlValidator.Model;

/// <summary>How a verdict was reached, weakest first.</summary>
public enum Method
{
    /// <summary>A setting was read.</summary>
    Inspect,

    /// <summary>Chosen scenarios were run through a model.</summary>
    Simulate,

    /// <summary>All scenarios of a model were covered.</summary>
    Prove,

    /// <summary>Telemetry shows the control in operation.</summary>
    Observe,
}
