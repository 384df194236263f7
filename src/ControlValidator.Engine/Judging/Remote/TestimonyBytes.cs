using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Questions about verdicts, and the answers, on their way between two processes.</summary>
public static class TestimonyBytes
{
    private const int LongestReason = 1 << 20;
    internal const int LongestText = 1 << 16;
    private const int LeastBytesOfClaim = 5 * sizeof(int);
    private const int LeastBytesOfAnswer = 1;

    public static void Write(BinaryWriter writer, IReadOnlyList<RemoteQuestion> questions)
    {
        writer.Write(questions.Count);
        foreach (var question in questions)
        {
            writer.Write(question.Check);
            VerdictBytes.WriteOrigin(writer, question.Subject ?? Judged.WholeSnapshot);
        }
    }

    public static ImmutableArray<RemoteQuestion> ReadQuestions(ReadOnlySpan<byte> bytes)
    {
        var reader = new ForeignReader(bytes);
        var count = reader.Int();
        if (!reader.HasRoomFor(count, 4 * sizeof(int)))
            return [];
        var questions = ImmutableArray.CreateBuilder<RemoteQuestion>(count);
        for (var i = 0; i < count; i++)
        {
            var check = reader.Int();
            var origin = VerdictBytes.ReadOrigin(ref reader);
            questions.Add(new(check, origin.Document < 0 ? null : origin));
        }
        return reader.IsComplete ? questions.MoveToImmutable() : [];
    }

    public static void Write(BinaryWriter writer, Testimony testimony)
    {
        writer.Write((byte)testimony.Outcome);
        Write(writer, Shorten(testimony.Reason, LongestReason));
        writer.Write(testimony.ReadInAll);
        writer.Write(testimony.Read.Length);
        foreach (var claim in testimony.Read)
        {
            VerdictBytes.WriteOrigin(writer, claim.Resource);
            Write(writer, Shorten(claim.Pointer, LongestText));
            Write(writer, Shorten(claim.Value, LongestText));
        }
    }

    /// <summary>Null where the bytes are anything else than so many answers.</summary>
    public static Testimony?[]? ReadAnswers(ReadOnlySpan<byte> bytes, int count)
    {
        var reader = new ForeignReader(bytes);
        if (!reader.HasRoomFor(count, LeastBytesOfAnswer))
            return null;
        var answers = new Testimony?[count];
        for (var i = 0; i < count; i++)
        {
            answers[i] = ReadAnswer(ref reader, Finding.MostObservations);
            if (reader.Failed)
                return null;
        }
        return reader.IsComplete ? answers : null;
    }

    /// <summary>A text in UTF-8 behind its length, as <see cref="ForeignReader.Text"/> reads it.</summary>
    public static void Write(BinaryWriter writer, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    /// <summary>Null where the bytes are anything else, and the reader has failed then.</summary>
    internal static Testimony? ReadAnswer(ref ForeignReader reader, int mostClaims)
    {
        var outcome = (Outcome)reader.Byte();
        var reason = reader.Text(LongestReason);
        var all = reader.Int();
        var count = reader.Int();
        if (outcome > Outcome.Pass || count < 0 || count > mostClaims || all < count || !reader.HasRoomFor(count, LeastBytesOfClaim))
        {
            reader.Fail();
            return null;
        }
        var claims = ImmutableArray.CreateBuilder<Claim>(count);
        for (var i = 0; i < count; i++)
        {
            var origin = VerdictBytes.ReadOrigin(ref reader);
            var pointer = reader.Text(LongestText);
            if (pointer.Length > 0 && pointer[0] != '/')
                reader.Fail();
            claims.Add(new(origin, pointer, reader.Text(LongestText)));
        }
        return new(outcome, reason, claims.MoveToImmutable(), all);
    }

    // a quarter, since a character may take up to four bytes
    internal static string Shorten(string text, int mostBytes) => text.Length <= mostBytes / 4 ? text : string.Concat(text.AsSpan(0, (mostBytes / 4) - 1), "…");
}
