namespace ControlValidator.Sources;

/// <summary>Reads a stream whose length is not known, or not to be believed.</summary>
internal static class BoundedRead
{
    /// <returns>All bytes; null where there are more than allowed.</returns>
    public static byte[]? All(Stream stream, long allowed)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (all.Length + read > allowed)
                return null;
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }
}
