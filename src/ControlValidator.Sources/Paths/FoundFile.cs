namespace ControlValidator.Sources;

/// <summary>A file that is to be read.</summary>
/// <param name="Shown">As diagnostics and the manifest show it.</param>
/// <param name="Path">To open it.</param>
/// <param name="Named">Whether the caller named it, rather than a folder that it stands in.</param>
internal sealed record FoundFile(string Shown, string Path, bool Named);
