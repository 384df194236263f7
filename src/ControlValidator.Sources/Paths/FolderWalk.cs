namespace ControlValidator.Sources;

/// <summary>Lists the files below a folder, in ordinal order, leaving out hidden ones; never goes round in circles.</summary>
internal sealed class FolderWalk(string start, SourceLimits limits, DiagnosticBag bag)
{
    private readonly List<FoundFile> found = [];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    public static IReadOnlyList<FoundFile> Files(string shown, string path, SourceLimits limits, DiagnosticBag bag)
    {
        var start = shown.TrimEnd('/') is { Length: > 0 } given ? given : shown;
        var walk = new FolderWalk(start, limits, bag);
        walk.Enter(start, new DirectoryInfo(path), depth: 0);
        return walk.found;
    }

    private void Enter(string shown, DirectoryInfo folder, int depth)
    {
        if (depth > limits.FolderDepth)
        {
            bag.Add(0, SourceRules.TooMany.At(new(shown), $"Folders nest more than {limits.FolderDepth} deep."));
            return;
        }
        var real = RealPath(folder);
        if (!open.Add(real))
        {
            bag.Add(0, SourceRules.FolderLoop.At(new(shown), "The folder leads back to one that it stands in."));
            return;
        }
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal).ToList())
                Visit(shown, entry, depth);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Add(0, SourceRules.Unreadable.At(new(shown), "The folder cannot be listed."));
        }
        open.Remove(real);
    }

    private void Visit(string shown, FileSystemInfo entry, int depth)
    {
        if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden))
            return;
        var name = $"{shown}/{entry.Name}";
        // a link's own entry says nothing of what it leads to
        if (Directory.Exists(entry.FullName))
            Enter(name, new(entry.FullName), depth + 1);
        else if (found.Count < limits.FolderEntries)
            found.Add(new(name, entry.FullName, Named: false));
        else
            bag.Add(0, SourceRules.TooMany.At(new(start), $"The folder holds more than {limits.FolderEntries} files."));
    }

    private static string RealPath(DirectoryInfo folder)
    {
        var target = folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder;
        return System.IO.Path.TrimEndingDirectorySeparator(target.FullName);
    }
}
