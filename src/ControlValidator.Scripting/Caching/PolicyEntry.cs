using System.Collections.Immutable;
using System.Text;
using ControlValidator.Model;
using ControlValidator.Scripting.AllowList;
using ControlValidator.Scripting.Fuel;

namespace ControlValidator.Scripting.Caching;

/// <summary>A compiled policy as bytes: first the key it was kept under, then its parts, its assembly last.</summary>
internal static class PolicyEntry
{
    public static byte[] Write(CompiledPolicy compiled, string key)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(key);
        WriteAll(writer, compiled.Loads, static (w, load) =>
        {
            w.Write(load.Name);
            w.Write(load.Sha256);
        });
        WriteAll(writer, compiled.Checks, OutlineBytes.Write);
        WriteAll(writer, compiled.Diagnostics, Write);
        writer.Write(compiled.HasVariables);
        writer.Write(compiled.Table.Type);
        writer.Write(compiled.Table.Method);
        writer.Write7BitEncodedInt(compiled.Image.Length);
        writer.Write(compiled.Image.Span);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Null where the bytes belong to another key.</summary>
    public static CompiledPolicy? Read(ReadOnlyMemory<byte> content, string key)
    {
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array);
        using var bytes = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        using var reader = new BinaryReader(bytes, Encoding.UTF8);
        if (reader.ReadString() != key)
            return null;
        var loads = ReadAll(reader, static r => new LoadedFile(r.ReadString(), r.ReadString()));
        var checks = ReadAll(reader, OutlineBytes.Read);
        var diagnostics = ReadAll(reader, ReadDiagnostic);
        var hasVariables = reader.ReadBoolean();
        var table = new CheckTable(reader.ReadInt32(), reader.ReadInt32());
        var length = reader.Read7BitEncodedInt();
        return new(loads, checks, diagnostics, content.Slice((int)bytes.Position, length), hasVariables, Reusable: true) { Table = table };
    }

    public static void WriteAll<T>(BinaryWriter writer, ImmutableArray<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
            write(writer, item);
    }

    public static ImmutableArray<T> ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public static void Write(BinaryWriter writer, SourceSpan span)
    {
        writer.Write(span.File);
        writer.Write7BitEncodedInt(span.Line);
        writer.Write7BitEncodedInt(span.Column);
        writer.Write7BitEncodedInt(span.Length);
        WriteOptional(writer, span.Text);
    }

    public static SourceSpan ReadSpan(BinaryReader reader)
    {
        var file = reader.ReadString();
        var line = reader.Read7BitEncodedInt();
        var column = reader.Read7BitEncodedInt();
        var length = reader.Read7BitEncodedInt();
        return new(file, line, column, ReadOptional(reader), length);
    }

    private static void Write(BinaryWriter writer, Diagnostic diagnostic)
    {
        writer.Write(diagnostic.Code);
        Write(writer, diagnostic.Span);
        writer.Write(diagnostic.Message);
        WriteOptional(writer, diagnostic.Help);
    }

    private static Diagnostic ReadDiagnostic(BinaryReader reader)
    {
        var code = reader.ReadString();
        var rule = PolicyRules.All.Concat(AllowListRules.All).Concat(UnboundedRules.All).First(r => r.Code == code);
        return new(rule, ReadSpan(reader), reader.ReadString(), ReadOptional(reader));
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
