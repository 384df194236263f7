using System.Collections.Immutable;
using System.Text;

namespace ControlValidator.Scripting.Serving;

/// <summary>Policies for a compiler in another process, and how they are to be compiled.</summary>
/// <param name="Build">Of this assembly. Another build may compile to something else, and says nothing.</param>
/// <param name="Parallel">How many policies are compiled at a time; at least 1.</param>
/// <param name="References">The assemblies that policies are compiled against: full paths, in the order of the list.</param>
internal sealed record CompilerRequest(
    Guid Build, Safeguards Safeguards, bool ShowsFiles, int Parallel, ImmutableArray<string> References, ImmutableArray<PolicyText> Policies)
{
    /// <summary>The build that this process is of.</summary>
    public static Guid OwnBuild => typeof(CompilerRequest).Assembly.ManifestModule.ModuleVersionId;

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Build.ToByteArray());
        writer.Write((int)Safeguards);
        writer.Write(ShowsFiles);
        writer.Write(Parallel);
        writer.Write(References.Length);
        foreach (var reference in References)
            writer.Write(reference);
        writer.Write(Policies.Length);
        foreach (var policy in Policies)
        {
            writer.Write(policy.Path);
            writer.Write(policy.FullPath);
            writer.Write(policy.Bytes.Length);
            writer.Write(policy.Bytes);
        }
        writer.Flush();
        return bytes.ToArray();
    }

    public static CompilerRequest From(Stream bytes)
    {
        using var reader = new BinaryReader(bytes, Encoding.UTF8, leaveOpen: true);
        var build = new Guid(reader.ReadBytes(16));
        var safeguards = (Safeguards)reader.ReadInt32();
        var showsFiles = reader.ReadBoolean();
        var parallel = reader.ReadInt32();
        var references = new string[reader.ReadInt32()];
        for (var i = 0; i < references.Length; i++)
            references[i] = reader.ReadString();
        var policies = new PolicyText[reader.ReadInt32()];
        for (var i = 0; i < policies.Length; i++)
            policies[i] = new(reader.ReadString(), reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));
        return new(build, safeguards, showsFiles, parallel, [.. references], [.. policies]);
    }
}
