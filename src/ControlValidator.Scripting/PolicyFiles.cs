using System.IO.Enumeration;
using ControlValidator.Model;

namespace ControlValidator.Scripting;

/// <summary>Finds policies among the paths given.</summary>
internal static class PolicyFiles
{
    public const string Usual = "policy.csx";
    private const int MostDepth = 32;

    /// <summary>Sorted by path, each file once.</summary>
    public static List<PolicyFile> Find(IReadOnlyList<string> paths, List<Diagnostic> diagnostics)
    {
        var found = new Dictionary<string, PolicyFile>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Within(path, diagnostics))
                    found.TryAdd(file.FullPath, file);
            }
            else
            {
                var full = Path.GetFullPath(path);
                found[full] = new(LoadBoundary.Slashed(path), full, MustHaveChecks: true);
            }
        }
        var files = new List<PolicyFile>(found.Values);
        files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private static List<PolicyFile> Within(string folder, List<Diagnostic> diagnostics)
    {
        var files = new List<PolicyFile>();
        var shown = LoadBoundary.Slashed(Path.TrimEndingDirectorySeparator(folder));
        var full = Path.GetFullPath(Path.TrimEndingDirectorySeparator(folder));
        var below = Path.EndsInDirectorySeparator(full) ? full.Length : full.Length + 1;
        try
        {
            foreach (var file in Scripts(full))
            {
                var relative = LoadBoundary.Slashed(file[below..]);
                files.Add(new(shown is "." ? relative : $"{shown}/{relative}", file, Path.GetFileName(file) is Usual));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(PolicyRules.Unreadable.At(new(shown), "a folder below cannot be read"));
        }
        if (files.Count == 0)
            diagnostics.Add(PolicyRules.NoPolicies.At(new(shown), $"the folder `{shown}` holds no policy"));
        return files;
    }

    // Links to folders are not followed: they may lead in circles.
    private static FileSystemEnumerable<string> Scripts(string folder) => new(
        folder, (ref FileSystemEntry entry) => entry.ToFullPath(),
        new() { RecurseSubdirectories = true, MaxRecursionDepth = MostDepth, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(".csx", StringComparison.Ordinal),
        ShouldRecursePredicate = (ref FileSystemEntry entry) =>
            !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !entry.FileName.StartsWith('.'),
    };
}

/// <summary>A file that may be a policy.</summary>
/// <param name="Path">As found from the path given, with forward slashes.</param>
/// <param name="MustHaveChecks">False where the file may as well be one that others load.</param>
internal sealed record PolicyFile(string Path, string FullPath, bool MustHaveChecks);
