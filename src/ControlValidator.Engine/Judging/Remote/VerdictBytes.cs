using System.Buffers.Binary;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Verdicts on their way between two processes.</summary>
public static class VerdictBytes
{
    private const int CheckAt = 3 * sizeof(int);
    private const int OutcomeAt = CheckAt + sizeof(short);
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

    private static void Fill(Span<byte> one, Judged verdict)
    {
        BinaryPrimitives.WriteInt32LittleEndian(one, verdict.Origin.Document);
        BinaryPrimitives.WriteInt32LittleEndian(one[sizeof(int)..], verdict.Origin.Row);
        BinaryPrimitives.WriteInt32LittleEndian(one[(2 * sizeof(int))..], verdict.Origin.Part);
        BinaryPrimitives.WriteInt16LittleEndian(one[CheckAt..], verdict.Check);
        one[OutcomeAt] = (byte)verdict.Outcome;
    }

    private static Judged One(ReadOnlySpan<byte> one) => new(
        new(BinaryPrimitives.ReadInt32LittleEndian(one),
            BinaryPrimitives.ReadInt32LittleEndian(one[sizeof(int)..]),
            BinaryPrimitives.ReadInt32LittleEndian(one[(2 * sizeof(int))..])),
        BinaryPrimitives.ReadInt16LittleEndian(one[CheckAt..]),
        (Outcome)one[OutcomeAt]);

    internal static void WriteOrigin(BinaryWriter writer, Origin origin)
    {
        writer.Write(origin.Document);
        writer.Write(origin.Row);
        writer.Write(origin.Part);
    }

    internal static Origin ReadOrigin(ref ForeignReader reader)
    {
        var document = reader.Int();
        var row = reader.Int();
        return new(document, row, reader.Int());
    }
}
