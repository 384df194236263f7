using System.Diagnostics.CodeAnalysis;

namespace ControlValidator.Analysis.Network;

/// <summary>How many pieces an answer may be cut into. Rules that somebody wrote to be costly must not keep the run from ending.</summary>
internal sealed class Effort
{
    private const int Most = 500_000;

    private int spent;

    /// <exception cref="TooManyPiecesException">The effort is spent; the question stays open.</exception>
    public void Spend()
    {
        if (++spent > Most)
            throw new TooManyPiecesException();
    }
}

/// <summary>An answer would be made of more pieces than an answer may have.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Raised in one place, and caught where the question was asked.")]
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the analysis.")]
internal sealed class TooManyPiecesException() : Exception("the rules cut the packets into too many pieces");
