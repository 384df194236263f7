namespace ControlValidator.Scripting;

/// <summary>Which files a policy may load: those in its family's folder, the one above its own, and below.</summary>
internal static class LoadBoundary
{
    /// <summary>The file that a path in <paramref name="from"/> means; null where it lies outside, with the reason.</summary>
    public static (string Path, string FullPath)? Resolve(PolicyText policy, PolicyText from, string path, out string refusal)
    {
        refusal = "";
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(path))
        {
            refusal = $"`#load` needs a relative path, not `{path}`";
            return null;
        }
        var full = Path.GetFullPath(Path.Combine(from.Folder, path));
        if (IsWithin(Family(policy), full) && IsWithin(Family(policy), Target(full)))
            return (Beside(policy.Path, Path.GetRelativePath(policy.Folder, full)), full);
        refusal = $"`{path}` lies outside of the policy's family folder";
        return null;
    }

    /// <summary>A file named from a policy's folder, as people see it beside the policy, so that messages name it as it can be opened.</summary>
    /// <param name="policy">The policy's path as people see it.</param>
    public static string Beside(string policy, string relative) =>
        Slashed(Collapse(Path.Combine(Path.GetDirectoryName(policy) ?? "", relative)));

    public static string Slashed(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    private static string Family(PolicyText policy) => Path.GetDirectoryName(policy.Folder) ?? policy.Folder;

    private static bool IsWithin(string folder, string file) =>
        file.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // A link may be in the folder and still lead out of it.
    private static string Target(string full)
    {
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (IOException)
        {
            return full;
        }
    }

    private static string Collapse(string path)
    {
        if (Path.IsPathRooted(path))
            return Path.GetFullPath(path);
        var parts = new List<string>();
        foreach (var part in path.Split(Path.DirectorySeparatorChar))
        {
            if (part is ".." && parts.Count > 0 && parts[^1] is not "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }
        return string.Join(Path.DirectorySeparatorChar, parts);
    }
}
