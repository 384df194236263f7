using System.Buffers.Binary;

namespace ControlValidator.Cli.Fencing;

/// <summary>Messages on a pipe: four bytes of length, one of kind, the content. The other end may be anybody.</summary>
internal static class Frames
{
    internal const int Version = 1;
    private const int HeadLength = 5;
    private const int Piece = 1 << 20;

    internal static void Write(Stream to, MessageKind kind, ReadOnlySpan<byte> content)
    {
        var frame = new byte[HeadLength + content.Length];
        Fill(frame, kind, content);
        to.Write(frame);
        to.Flush();
    }

    /// <summary>Several messages at once: the other end need not be woken for each.</summary>
    internal static void Write(Stream to, MessageKind kind, IReadOnlyList<byte[]> contents)
    {
        var length = 0;
        foreach (var content in contents)
            length += HeadLength + content.Length;
        var frames = new byte[length];
        var at = 0;
        foreach (var content in contents)
        {
            Fill(frames.AsSpan(at), kind, content);
            at += HeadLength + content.Length;
        }
        to.Write(frames);
        to.Flush();
    }

    internal static void Write(Stream to, MessageKind kind, Action<BinaryWriter> content) => Write(to, kind, Bytes(content).Span);

    internal static ReadOnlyMemory<byte> Bytes(Action<BinaryWriter> content)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        content(writer);
        writer.Flush();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>The next message; null where the pipe ends, where it breaks off, or where the message is longer than allowed.</summary>
    internal static (MessageKind Kind, byte[] Content)? Read(Stream from, int mostBytes)
    {
        var head = new byte[HeadLength];
        if (!Fill(from, head))
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || length > mostBytes)
            return null;
        // not all at once: the length may be a lie
        var content = new byte[Math.Min(length, Piece)];
        var read = 0;
        while (read < length)
        {
            if (read == content.Length)
                Array.Resize(ref content, (int)Math.Min(length, 2L * content.Length));
            if (!Fill(from, content.AsSpan(read)))
                return null;
            read = content.Length;
        }
        return ((MessageKind)head[HeadLength - 1], content);
    }

    private static void Fill(Span<byte> frame, MessageKind kind, ReadOnlySpan<byte> content)
    {
        BinaryPrimitives.WriteInt32LittleEndian(frame, content.Length);
        frame[HeadLength - 1] = (byte)kind;
        content.CopyTo(frame[HeadLength..]);
    }

    private static bool Fill(Stream from, Span<byte> into)
    {
        try
        {
            return from.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
