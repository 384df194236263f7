namespace ControlValidator.Scripting.Fuel;

/// <summary>What a call of the library costs; <c>costs.txt</c> says which call costs what, and what the words mean.</summary>
internal enum CostKind
{
    Constant,
    Calls,
    Draws,
    Sized,
    Keyed,
    Grows,
    Widths,
    Formats,
    Replaced,
    Analyses,
}
