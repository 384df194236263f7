using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Stressing;

/// <summary>Where a safeguard stands in the export.</summary>
internal static class SafeguardPlace
{
    internal static Observation Of(Safeguard safeguard, OpenedEstate estate) => estate.Locate(new(safeguard.Resource, safeguard.Pointer, ""));
}
