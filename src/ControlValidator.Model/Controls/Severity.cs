namespace ControlValidator.Model;

/// <summary>How much harm a failed control can do, weakest first.</summary>
public enum Severity
{
    Info,
    Low,
    Medium,
    High,
    Critical,
}
