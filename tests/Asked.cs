using System.Globalization;

namespace ControlValidator.Tests;

/// <summary>How much more a random test is asked to do than it usually does.</summary>
internal static class Asked
{
    /// <summary>The whole number that a variable of the environment says; null where it says none.</summary>
    internal static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
}
