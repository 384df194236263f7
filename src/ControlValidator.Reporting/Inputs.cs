using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>What an assessment was made from, in short.</summary>
public static class Inputs
{
    /// <summary>
    /// SHA-256, in lower-case hexadecimal, over the hashes of all documents, sorted, each with a line feed: the same for the same
    /// contents, under whatever paths. <c>cut -f1 hashes | sort | sha256sum</c> gives it too.
    /// </summary>
    public static string Digest(Manifest manifest)
    {
        var hashes = manifest.Documents.Select(d => d.Sha256).Order(StringComparer.Ordinal);
        var text = string.Concat(hashes.Select(h => h + "\n"));
        return Model.Digest.Of(text);
    }

    /// <summary>The folder that holds all documents; "" where they have none in common.</summary>
    public static string Folder(Manifest manifest) => CommonFolder([.. manifest.Documents.Select(d => d.Path)]);

    /// <summary>The deepest folder that all paths share, or the path itself where there is one only.</summary>
    internal static string CommonFolder(ImmutableArray<string> paths)
    {
        if (paths.Length < 2)
            return paths.IsEmpty ? "" : paths[0];
        var first = paths[0].Split('/');
        var shared = paths.Min(p => SharedSegments(first, p.Split('/')));
        return string.Join('/', first.Take(shared));
    }

    private static int SharedSegments(string[] left, string[] right)
    {
        var most = Math.Min(left.Length, right.Length) - 1;
        var count = 0;
        while (count < most && left[count] == right[count])
            count++;
        return count;
    }
}
