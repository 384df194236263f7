namespace ControlValidator.Sources;

/// <summary>Rows of graphs that other tools make, by what they hold.</summary>
internal static class ExposureTables
{
    /// <summary>What begins the type of a row of AzureHound; its kind follows.</summary>
    public const string Hound = "azurehound.";

    /// <summary>The table that a row is of; null where it is of none.</summary>
    /// <param name="has">Whether it holds a column, ignoring case.</param>
    public static string? OfShape(Func<string, bool> has) =>
        has("EdgeId") && has("SourceNodeId") && has("TargetNodeId") ? "ExposureGraphEdges"
        : has("NodeId") && has("NodeLabel") ? "ExposureGraphNodes"
        : null;

    /// <summary>Whether a text is the kind of a row of AzureHound, such as <c>AZGroupMember</c>.</summary>
    public static bool IsHoundKind(string? kind) => kind is ['A', 'Z', >= 'A' and <= 'Z', ..];
}
