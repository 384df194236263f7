using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>A question of a stress test, and what is said to it, on their way between two processes.</summary>
public static class StressBytes
{
    /// <param name="checks">Those that are asked, by place.</param>
    public static void Write(BinaryWriter writer, ImmutableArray<int> checks, StressQuestion question)
    {
        Write(writer, checks);
        writer.Write((byte)question.Together);
        Write(writer, question.Weakenings);
    }

    /// <summary>Comes from the process that asks, and is trusted.</summary>
    public static (ImmutableArray<int> Checks, StressQuestion Question) ReadQuestion(byte[] request)
    {
        using var reader = new BinaryReader(new MemoryStream(request, writable: false));
        var checks = Places(reader);
        return (checks, new((Together)reader.ReadByte(), Places(reader)));
    }

    public static void Write(BinaryWriter writer, StressTestimony testimony)
    {
        foreach (var outcome in testimony.Outcomes)
            writer.Write((byte)outcome);
        foreach (var lost in testimony.Lost)
            Write(writer, lost);
    }

    /// <summary>Null where the bytes are anything else than an answer to the question.</summary>
    /// <param name="properties">How many there are.</param>
    public static StressTestimony? ReadAnswer(ReadOnlySpan<byte> bytes, int properties, StressQuestion question)
    {
        var reader = new ForeignReader(bytes);
        if (!reader.HasRoomFor(properties, sizeof(byte)))
            return null;
        var outcomes = ImmutableArray.CreateBuilder<Outcome>(properties);
        while (outcomes.Count < properties)
        {
            if ((Outcome)reader.Byte() is var outcome && outcome > Outcome.Pass)
                return null;
            outcomes.Add(outcome);
        }
        var lost = ImmutableArray.CreateBuilder<ImmutableArray<int>>(question.Snapshots);
        while (lost.Count < question.Snapshots)
        {
            if (ReadLost(ref reader, outcomes) is not { } some)
                return null;
            lost.Add(some);
        }
        return reader.IsComplete ? new(outcomes.MoveToImmutable(), lost.MoveToImmutable()) : null;
    }

    /// <summary>Only what held can be lost, and once.</summary>
    private static ImmutableArray<int>? ReadLost(ref ForeignReader reader, ImmutableArray<Outcome>.Builder outcomes)
    {
        var count = reader.Int();
        if (count > outcomes.Count || !reader.HasRoomFor(count, sizeof(int)))
            return null;
        var lost = ImmutableArray.CreateBuilder<int>(count);
        var last = -1;
        while (lost.Count < count)
        {
            var place = reader.Int();
            if (place <= last || place >= outcomes.Count || outcomes[place] is not Outcome.Pass)
                return null;
            lost.Add(last = place);
        }
        return lost.MoveToImmutable();
    }

    private static void Write(BinaryWriter writer, ImmutableArray<int> places)
    {
        writer.Write(places.Length);
        foreach (var place in places)
            writer.Write(place);
    }

    private static ImmutableArray<int> Places(BinaryReader reader)
    {
        var places = new int[reader.ReadInt32()];
        for (var i = 0; i < places.Length; i++)
            places[i] = reader.ReadInt32();
        return [.. places];
    }
}
