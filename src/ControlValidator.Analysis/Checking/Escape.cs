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
