using ControlValidator.Sources;

namespace ControlValidator.Cli.Fencing;

/// <summary>
/// What can be read only once, standard input and named pipes, is read before anything else: both the program and the process that runs
/// policies have to see it.
/// </summary>
internal static class HeldContents
{
    internal static IReadOnlyDictionary<string, byte[]> Of(string[] paths)
    {
        var held = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (!held.ContainsKey(path) && Read(path) is { } bytes)
                held.Add(path, bytes);
        }
        return held;
    }

    /// <summary>Null where it is a file or folder that can be read again, or cannot be read, which is said later.</summary>
    private static byte[]? Read(string path)
    {
        try
        {
            if (path != "-" && (!File.Exists(path) || new FileInfo(path) is { Length: > 0 } or { LinkTarget: not null, Length: > 0 }))
                return null;
            using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            return ToBound(stream);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>One byte more than is allowed is enough to be refused.</summary>
    private static byte[] ToBound(Stream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (all.Length <= SourceLimits.Default.MemoryBytes && stream.Read(buffer) is > 0 and var read)
            all.Write(buffer, 0, read);
        return all.ToArray();
    }
}
