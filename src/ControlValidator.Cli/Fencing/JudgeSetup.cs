using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ControlValidator.Model.Metering;

namespace ControlValidator.Cli.Fencing;

/// <summary>What a fenced process is told first. It comes from the process that started it, and is trusted.</summary>
/// <param name="Announces">Whether it is to say which check runs next, one at a time, so that it is known at which it ended.</param>
/// <param name="Paths">Full where they are not held.</param>
/// <param name="Silenced">Checks that are not to be called any more, by place.</param>
internal sealed record JudgeSetup(
    int Parallel,
    DateTimeOffset? AsOf,
    bool Announces,
    int MemoryMegabytes,
    int Seconds,
    ImmutableArray<string> Paths,
    ImmutableArray<KeyValuePair<string, byte[]>> Held,
    ImmutableArray<PortablePolicy> Policies,
    ImmutableArray<int> Silenced)
{
    internal const int SecretBytes = 16;

    /// <summary>What one call of a check may use.</summary>
    internal required FuelLimits Limits { get; init; }

    /// <summary>Whether it is to answer texts that explore the export, and no policies.</summary>
    internal bool Explores { get; init; }

    /// <summary>What each answer has to begin with: a policy that writes to the pipe does not know it unless it finds it in memory.</summary>
    internal required byte[] Secret { get; init; }

    /// <summary>All that the options say, with nothing to run yet.</summary>
    internal static JudgeSetup Of(FenceOptions options) => new(
        options.Parallel, options.AsOf, Announces: false, options.MemoryMegabytes, options.Seconds, options.Paths,
        options.Held.Count == 0 ? [] : [.. options.Held], Policies: [], Silenced: [])
    {
        Limits = options.Limits,
        Secret = NewSecret(),
    };

    /// <summary>The framework makes the numbers of new identifiers from the system's random ones, and needs no cryptographic library for it.</summary>
    private static byte[] NewSecret() => Guid.NewGuid().ToByteArray();

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Frames.Version);
        writer.Write(Parallel);
        writer.Write(AsOf?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "");
        writer.Write(Announces);
        writer.Write(MemoryMegabytes);
        writer.Write(Seconds);
        writer.Write(Paths.Length);
        foreach (var path in Paths)
            writer.Write(path);
        writer.Write(Held.Length);
        foreach (var (path, bytes) in Held)
        {
            writer.Write(path);
            Write(writer, bytes);
        }
        writer.Write(Policies.Length);
        foreach (var policy in Policies)
        {
            writer.Write(policy.Path);
            writer.Write(policy.Controls.Length);
            foreach (var control in policy.Controls)
                writer.Write(control);
            Write(writer, policy.Compiled);
        }
        writer.Write(Silenced.Length);
        foreach (var check in Silenced)
            writer.Write(check);
        writer.Write(Limits.Steps);
        writer.Write(Limits.Bytes);
        writer.Write(Explores);
        writer.Write(Secret);
    }

    /// <exception cref="InvalidDataException">The other end is another version of this program.</exception>
    internal static JudgeSetup Read(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content, writable: false));
        if (reader.ReadInt32() != Frames.Version)
            throw new InvalidDataException("another version");
        return new(
            reader.ReadInt32(),
            reader.ReadString() is { Length: > 0 } instant ? DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture) : null,
            reader.ReadBoolean(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            Many(reader, static r => r.ReadString()),
            Many(reader, static r => KeyValuePair.Create(r.ReadString(), Bytes(r))),
            Many(reader, static r => new PortablePolicy(r.ReadString(), Many(r, static c => c.ReadString()), Bytes(r))),
            Many(reader, static r => r.ReadInt32()))
        {
            Limits = new(reader.ReadInt64(), reader.ReadInt64()),
            Explores = reader.ReadBoolean(),
            Secret = reader.ReadBytes(SecretBytes),
        };
    }

    private static void Write(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] Bytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());

    private static ImmutableArray<T> Many<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}

/// <summary>A compiled policy.</summary>
/// <param name="Controls">Ids of the controls whose checks are called, in the order of the policy's checks.</param>
internal sealed record PortablePolicy(string Path, ImmutableArray<string> Controls, byte[] Compiled);
