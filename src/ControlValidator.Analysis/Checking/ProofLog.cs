namespace ControlValidator.Analysis.Checking;

/// <summary>
/// What is proved while something runs, such as a check, so that a text of each proof can be had afterwards. In every other run noting does nothing.
/// </summary>
internal static class ProofLog
{
    [ThreadStatic]
    private static List<Func<string, ProofScript>>? Noted;

    /// <summary>Notes a proof.</summary>
    /// <param name="script">Its text, for what the question is to be called.</param>
    internal static void Note(Func<string, ProofScript> script) => Noted?.Add(script);

    /// <summary>Runs something on this thread, and has what it proved, in that order.</summary>
    internal static (T Result, List<Func<string, ProofScript>> Proofs) Of<T>(Func<T> work)
    {
        var before = Noted;
        var own = Noted = [];
        try
        {
            return (work(), own);
        }
        finally
        {
            Noted = before;
        }
    }
}
