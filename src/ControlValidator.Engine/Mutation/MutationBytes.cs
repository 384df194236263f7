using System.Collections.Immutable;

namespace ControlValidator.Engine;

/// <summary>What changing settings showed, on its way between two processes. Scores and tolerances are left to who reads it.</summary>
public static class MutationBytes
{
    private const int LongestText = 1 << 16;
    private const int LeastBytesOfMutant = (5 * sizeof(int)) + sizeof(int) + 1;

    /// <param name="cases">Those of the check, in their order.</param>
    public static void Write(BinaryWriter writer, CheckMutation tried, IReadOnlyList<Case> cases)
    {
        writer.Write(tried.Runs);
        writer.Write(tried.LeftOut);
        writer.Write(tried.Mutants.Length);
        foreach (var mutant in tried.Mutants)
        {
            writer.Write((byte)mutant.State);
            foreach (var text in new[] { mutant.Type, mutant.Setting, mutant.To, mutant.Sentence, mutant.Reason })
                TestimonyBytes.Write(writer, TestimonyBytes.Shorten(text, LongestText));
            writer.Write(PlaceOf(mutant, cases));
        }
    }

    /// <summary>Null where the bytes are anything else than changes of these cases; the reader has failed then.</summary>
    public static CheckMutation? Read(ref ForeignReader reader, Model.Check check, IReadOnlyList<Case> cases)
    {
        var runs = reader.Int();
        var leftOut = reader.Int();
        var count = reader.Int();
        if (runs < 0 || leftOut < 0 || count > runs || !reader.HasRoomFor(count, LeastBytesOfMutant))
        {
            reader.Fail();
            return null;
        }
        var mutants = ImmutableArray.CreateBuilder<Mutant>(count);
        for (var i = 0; i < count; i++)
        {
            var state = (MutantState)reader.Byte();
            var (type, setting, to) = (reader.Text(LongestText), reader.Text(LongestText), reader.Text(LongestText));
            var (sentence, reason) = (reader.Text(LongestText), reader.Text(LongestText));
            var place = reader.Int();
            if (state > MutantState.Wrong || place < 0 || place >= cases.Count)
                reader.Fail();
            if (reader.Failed)
                return null;
            mutants.Add(new(type, setting, to, state, sentence, reason, cases[place].Name, cases[place].Line));
        }
        return new(check, mutants.MoveToImmutable(), runs, leftOut, []);
    }

    private static int PlaceOf(Mutant mutant, IReadOnlyList<Case> cases)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            if (cases[i].Line == mutant.Line && cases[i].Name == mutant.Case)
                return i;
        }
        return -1;
    }
}
