using System.Collections.Immutable;
using System.Text;
using ControlValidator.Scripting.Caching;

namespace ControlValidator.Scripting.Serving;

/// <summary>Policies for a compiler in another process, and how they are to be compiled.</summary>
/// <param name="Parallel">How many policies are compiled at a time; at least 1.</param>
/// <param name="References">The assemblies that policies are compiled against: full paths, in the order of the list.</param>
internal sealed record CompilerRequest(
    Safeguards Safeguards, bool ShowsFiles, int Parallel, ImmutableArray<string> References, ImmutableArray<PolicyText> Policies)
{
    /// <summary>The build that this process is of. Another one may compile to something else, and may write requests in another way.</summary>
    private static Guid OwnBuild => typeof(CompilerRequest).Assembly.ManifestModule.ModuleVersionId;

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(OwnBuild.ToByteArray());
        writer.Write((int)Safeguards);
        writer.Write(ShowsFiles);
        writer.Write(Parallel);
        PolicyEntry.WriteAll(writer, References, static (w, reference) => w.Write(reference));
        PolicyEntry.WriteAll(writer, Policies, static (w, policy) =>
        {
            w.Write(policy.Path);
            w.Write(policy.FullPath);
            w.Write(policy.Bytes.Length);
            w.Write(policy.Bytes);
        });
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Null where it comes from another build.</summary>
    public static CompilerRequest? From(Stream bytes)
    {
        using var reader = new BinaryReader(bytes, Encoding.UTF8, leaveOpen: true);
        if (new Guid(reader.ReadBytes(16)) != OwnBuild)
            return null;
        return new(
            (Safeguards)reader.ReadInt32(),
            reader.ReadBoolean(),
            reader.ReadInt32(),
            PolicyEntry.ReadAll(reader, static r => r.ReadString()),
            PolicyEntry.ReadAll(reader, static r => new PolicyText(r.ReadString(), r.ReadString(), r.ReadBytes(r.ReadInt32()))));
    }
}
