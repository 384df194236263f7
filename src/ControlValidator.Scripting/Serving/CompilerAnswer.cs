using System.Text;
using ControlValidator.Scripting.Caching;

namespace ControlValidator.Scripting.Serving;

/// <summary>What one of the policies of a request was compiled to.</summary>
/// <param name="Index">Which one; answers come in any order.</param>
internal sealed record CompilerAnswer(int Index, CompiledPolicy Compiled)
{
    private const int MostBytes = 64 * 1024 * 1024;

    public void Write(Stream answers)
    {
        var entry = PolicyEntry.Write(Compiled, key: "");
        using var bytes = new MemoryStream(entry.Length + 16);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Index);
        writer.Write(Compiled.Reusable);
        writer.Write(entry.Length);
        writer.Write(entry);
        writer.Flush();
        answers.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Null where there is no other one, or not a whole one.</summary>
    /// <param name="count">Of policies asked for.</param>
    public static CompilerAnswer? Read(Stream answers, int count)
    {
        using var reader = new BinaryReader(answers, Encoding.UTF8, leaveOpen: true);
        try
        {
            var index = reader.ReadInt32();
            var reusable = reader.ReadBoolean();
            var length = reader.ReadInt32();
            if (index < 0 || index >= count || length is < 0 or > MostBytes)
                return null;
            var entry = new byte[length];
            answers.ReadExactly(entry);
            return PolicyEntry.Read(entry, key: "") is { } compiled ? new(index, compiled with { Reusable = reusable }) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
