namespace ControlValidator.Sources;

/// <summary>A row that was not parsed.</summary>
/// <param name="Start">Of its object, in the text.</param>
/// <param name="IsPlain">Whether it has a type and an id that need no second look, and no other resources in it. Where it has not, it is to be parsed.</param>
internal readonly record struct OutlinedRow(int Start, int Length, Range Type, Range Id, bool IsPlain)
{
    /// <summary>In few bytes: there are as many of them as there are rows.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(IsPlain);
        writer.Write7BitEncodedInt(Start);
        writer.Write7BitEncodedInt(Length);
        if (!IsPlain)
            return;
        Write(writer, Type);
        Write(writer, Id);
    }

    public static OutlinedRow Read(BinaryReader reader)
    {
        var isPlain = reader.ReadBoolean();
        var start = reader.Read7BitEncodedInt();
        var length = reader.Read7BitEncodedInt();
        return new(start, length, isPlain ? Part(reader, start) : default, isPlain ? Part(reader, start) : default, isPlain);
    }

    private void Write(BinaryWriter writer, Range part)
    {
        writer.Write7BitEncodedInt(part.Start.Value - Start);
        writer.Write7BitEncodedInt(part.End.Value - part.Start.Value);
    }

    private static Range Part(BinaryReader reader, int rowStart)
    {
        var start = rowStart + reader.Read7BitEncodedInt();
        return new(start, start + reader.Read7BitEncodedInt());
    }
}
