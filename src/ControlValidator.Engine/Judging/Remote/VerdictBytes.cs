using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Verdicts on their way between two processes.</summary>
public static class VerdictBytes
{
    private const int BytesOfOne = (3 * sizeof(int)) + sizeof(ushort) + 1;

    public static void Write(BinaryWriter writer, RemoteVerdicts verdicts)
    {
        writer.Write(verdicts.Checks);
        for (var check = 0; check < verdicts.Checks; check++)
        {
            for (var outcome = Outcome.Error; outcome <= Outcome.Pass; outcome++)
                writer.Write(verdicts.Count(check, outcome));
        }
        writer.Write(verdicts.Kept.Count);
        for (var i = 0; i < verdicts.Kept.Count; i++)
        {
            var (origin, check, outcome) = verdicts.Kept[i];
            WriteOrigin(writer, origin);
            writer.Write((ushort)check);
            writer.Write((byte)outcome);
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
        for (var i = 0; i < kept; i++)
        {
            var verdict = new Judged(ReadOrigin(ref reader), (short)reader.Short(), (Outcome)reader.Byte());
            if (verdict.Check < 0 || verdict.Check >= checks || verdict.Outcome > Outcome.Pass)
                return null;
            verdicts.Kept.Add(verdict);
        }
        return reader.IsComplete ? verdicts : null;
    }

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
