using ControlValidator.Model;

namespace ControlValidator.Scripting.Caching;

/// <summary>A check's outline as bytes.</summary>
internal static class OutlineBytes
{
    public static void Write(BinaryWriter writer, CheckOutline outline)
    {
        writer.Write(outline.Name);
        writer.Write7BitEncodedInt(outline.Line);
        writer.Write((byte)outline.Kind);
        PolicyEntry.WriteAll(writer, outline.Types, static (w, type) => w.Write(type));
        PolicyEntry.Write(writer, outline.IdPlace);
        Write(writer, outline.Control);
    }

    public static CheckOutline Read(BinaryReader reader)
    {
        var name = reader.ReadString();
        var line = reader.Read7BitEncodedInt();
        var kind = (CheckKind)reader.ReadByte();
        var types = PolicyEntry.ReadAll(reader, static r => r.ReadString());
        var place = PolicyEntry.ReadSpan(reader);
        return new(ReadControl(reader), name, line, kind, types, place);
    }

    private static void Write(BinaryWriter writer, Control control)
    {
        writer.Write(control.Id);
        writer.Write(control.Title);
        writer.Write((byte)control.Pillar);
        writer.Write((byte)control.Level);
        writer.Write((byte)control.Severity);
        writer.Write((byte)control.Method);
        writer.Write(control.Why);
        writer.Write(control.Fix);
        PolicyEntry.WriteAll(writer, control.SameAs, static (w, same) =>
        {
            w.Write(same.Scheme);
            w.Write(same.Id);
        });
        PolicyEntry.WriteAll(writer, control.Maps, static (w, map) =>
        {
            w.Write(map.Framework);
            w.Write(map.Id);
        });
    }

    private static Control ReadControl(BinaryReader reader) => new(
        reader.ReadString(),
        reader.ReadString(),
        (Pillar)reader.ReadByte(),
        reader.ReadByte(),
        (Severity)reader.ReadByte(),
        (Method)reader.ReadByte(),
        reader.ReadString(),
        reader.ReadString(),
        PolicyEntry.ReadAll(reader, static r => new EquivalentId(r.ReadString(), r.ReadString())),
        PolicyEntry.ReadAll(reader, static r => new Mapping(r.ReadString(), r.ReadString())));
}
