using ControlValidator.Model;

namespace ControlValidator.Analysis.Checking;

/// <summary>What a search came to, whatever became of the answer after it.</summary>
internal enum Escape
{
    /// <summary>There was nothing to search in, or too much.</summary>
    NotSearched,

    /// <summary>Nothing gets through, however what is unknown turns out.</summary>
    None,

    /// <summary>Something gets through if what is unknown turns out so, and nothing does for sure.</summary>
    Perhaps,

    /// <summary>Something gets through, however what is unknown turns out.</summary>
    Surely,
}

/// <summary>What a search must have come to.</summary>
internal static class Escapes
{
    /// <param name="outcome">The answer.</param>
    /// <param name="isShown">Whether it shows something that gets through, surely or perhaps.</param>
    internal static Escape Of(Outcome outcome, bool isShown) => outcome switch
    {
        Outcome.Fail => Escape.Surely,
        Outcome.Unknown when isShown => Escape.Perhaps,
        Outcome.Pass or Outcome.Unknown => Escape.None,
        Outcome.NotApplicable or Outcome.Error => Escape.NotSearched,
    };
}
