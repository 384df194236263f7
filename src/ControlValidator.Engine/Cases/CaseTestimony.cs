using System.Collections.Immutable;

namespace ControlValidator.Engine;

/// <summary>What a check said of a case in another process.</summary>
/// <param name="Notes">What it noted by <see cref="Model.Trace"/>.</param>
public sealed record CaseTestimony(Testimony Said, ImmutableArray<string> Notes)
{
    /// <summary>More places than a check of a few resources reads.</summary>
    internal const int MostClaims = 10_000;

    /// <summary>What takes the place of a check that could not be asked.</summary>
    public static CaseTestimony Broken(string reason) => new(new(Model.Outcome.Error, reason, [], 0), []);

    public void Write(BinaryWriter writer)
    {
        TestimonyBytes.Write(writer, Said);
        writer.Write(Notes.Length);
        foreach (var note in Notes)
            TestimonyBytes.Write(writer, TestimonyBytes.Shorten(note, TestimonyBytes.LongestText));
    }

    /// <summary>Null where the bytes are anything else; the reader has failed then.</summary>
    public static CaseTestimony? Read(ref ForeignReader reader)
    {
        if (TestimonyBytes.ReadAnswer(ref reader, MostClaims) is not { } said)
            return null;
        var count = reader.Int();
        if (count > CaseRunner.MostNotes + 1 || !reader.HasRoomFor(count, sizeof(int)))
        {
            reader.Fail();
            return null;
        }
        var notes = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++)
            notes.Add(reader.Text(TestimonyBytes.LongestText));
        return new(said, notes.MoveToImmutable());
    }
}
