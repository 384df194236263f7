using System.Collections.Immutable;

namespace ControlValidator.Cli.Fencing;

/// <summary>Files of cases that a fenced process is to run, each with the place of its policy among those of the process.</summary>
internal sealed record CaseRequest(ImmutableArray<(int Policy, string Path, byte[] Text)> Files)
{
    /// <summary>The checks that are meant, by place among those of the process; empty for all of the policies.</summary>
    internal ImmutableArray<int> Checks { get; init; } = [];

    internal ReadOnlyMemory<byte> ToBytes() => Frames.Bytes(writer =>
    {
        writer.Write(Files.Length);
        foreach (var (policy, path, text) in Files)
        {
            writer.Write(policy);
            writer.Write(path);
            writer.Write(text.Length);
            writer.Write(text);
        }
        writer.Write(Checks.Length);
        foreach (var check in Checks)
            writer.Write(check);
    });

    internal static CaseRequest Read(byte[] request)
    {
        using var reader = new BinaryReader(new MemoryStream(request, writable: false));
        var files = new (int, string, byte[])[reader.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
            files[i] = (reader.ReadInt32(), reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));
        var checks = new int[reader.ReadInt32()];
        for (var i = 0; i < checks.Length; i++)
            checks[i] = reader.ReadInt32();
        return new([.. files]) { Checks = [.. checks] };
    }
}
