using System.Buffers.Binary;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Verdicts on their way between two processes.</summary>
public static class VerdictBytes
{
    private const int BytesOfOrigin = 3 * sizeof(int);
    private const int OutcomeAt = BytesOfOrigin + sizeof(short);
    private const int BytesOfOne = OutcomeAt + 1;

    public static void Write(BinaryWriter writer, RemoteVerdicts verdicts)
    {
        writer.Write(verdicts.Checks);
        for (var check = 0; check < verdicts.Checks; check++)
        {
            for (var outcome = Outcome.Error; outcome <= Outcome.Pass; outcome++)
                writer.Write(verdicts.Count(check, outcome));
        }
        writer.Write(verdicts.Kept.Count);
        Span<byte> one = stackalloc byte[BytesOfOne];
        for (var i = 0; i < verdicts.Kept.Count; i++)
        {
            Fill(one, verdicts.Kept[i]);
            writer.Write(one);
        }
    }

    /// <summary>Null where the bytes are anything else than verdicts of so many checks.</summary>
    public static RemoteVerdicts? Read(ReadOnlySpan<byte> bytes, int checks)
    {
        var reader = new ForeignReader(bytes);
        if (reader.Int() != checks || !reader.HasRoomFor(checks, RemoteVerdicts.Outcomes * sizeof(long)))
            return null;
        var verdicts = new RemoteVerdicts(checks);
        for (var check = 0; check < checks; check++)
        {
            for (var outcome = Outcome.Error; outcome <= Outcome.Pass; outcome++)
            {
                var count = reader.Long();
                if (count is < 0 or > int.MaxValue)
                    return null;
                verdicts.Count(check, outcome) = count;
            }
        }
        var kept = reader.Int();
        if (!reader.HasRoomFor(kept, BytesOfOne))
            return null;
        verdicts.Kept.Reserve(kept);
        for (var i = 0; i < kept; i++)
        {
            var verdict = One(reader.Bytes(BytesOfOne));
            if (verdict.Check < 0 || verdict.Check >= checks || verdict.Outcome > Outcome.Pass)
                return null;
            verdicts.Kept.Add(verdict);
        }
        return reader.IsComplete ? verdicts : null;
    }

    internal static void WriteOrigin(BinaryWriter writer, Origin origin)
    {
        Span<byte> bytes = stackalloc byte[BytesOfOrigin];
        Fill(bytes, origin);
        writer.Write(bytes);
    }

    internal static Origin ReadOrigin(ref ForeignReader reader) => reader.Bytes(BytesOfOrigin) is { IsEmpty: false } bytes ? OriginIn(bytes) : default;

    private static void Fill(Span<byte> one, Judged verdict)
    {
        Fill(one, verdict.Origin);
        BinaryPrimitives.WriteInt16LittleEndian(one[BytesOfOrigin..], verdict.Check);
        one[OutcomeAt] = (byte)verdict.Outcome;
    }

    private static Judged One(ReadOnlySpan<byte> one) =>
        new(OriginIn(one), BinaryPrimitives.ReadInt16LittleEndian(one[BytesOfOrigin..]), (Outcome)one[OutcomeAt]);

    private static void Fill(Span<byte> bytes, Origin origin)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, origin.Document);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[sizeof(int)..], origin.Row);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[(2 * sizeof(int))..], origin.Part);
    }

    private static Origin OriginIn(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt32LittleEndian(bytes),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(int)..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[(2 * sizeof(int))..]));
}
