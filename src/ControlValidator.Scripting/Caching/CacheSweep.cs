namespace ControlValidator.Scripting.Caching;

/// <summary>Keeps the cache folder from growing without end: what was written last stays.</summary>
internal static class CacheSweep
{
    private const int Most = 4096;

    /// <summary>
    /// Removes the oldest files once there are too many. One that is still in use is compiled again when it is needed, and is among the
    /// newest from then on.
    /// </summary>
    public static void Trim(string folder, int most = Most)
    {
        try
        {
            var files = new DirectoryInfo(folder).GetFiles();
            if (files.Length <= most)
                return;
            Array.Sort(files, static (one, other) => other.LastWriteTimeUtc.CompareTo(one.LastWriteTimeUtc) is not 0 and var newer
                ? newer
                : string.CompareOrdinal(one.Name, other.Name));
            // a quarter at once, so that the next write does not find the folder full again
            foreach (var file in files.AsSpan(most - (most / 4)))
            {
                if (IsOurs(file.Extension))
                    file.Delete();
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // another run sweeps, or reads; the next one tries again
        }
    }

    private static bool IsOurs(string extension) => extension is ".policy" or ".proof" or ".tmp";
}
