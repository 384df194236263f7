using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Cli.Exploring;

/// <summary>A value in the form in which people look at it.</summary>
internal abstract record ShownValue
{
    private ShownValue()
    {
    }

    /// <summary>A text, a number, a verdict: something that needs no table.</summary>
    internal sealed record Single(string Text) : ShownValue;

    /// <summary>Several of a kind.</summary>
    /// <param name="Columns">Names; a single empty one where the rows have but one value each.</param>
    /// <param name="More">How many rows there are beyond those shown; -1 where there are more and nobody counted them.</param>
    internal sealed record Table(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows, int More) : ShownValue;

    /// <summary>A value as JSON text.</summary>
    internal sealed record Json(ReadOnlyMemory<byte> Utf8) : ShownValue;

    /// <summary>A value that failed while it was read.</summary>
    internal sealed record Unreadable(Diagnostic Problem) : ShownValue;
}

/// <summary>In which form a value is wanted.</summary>
/// <param name="AsJson">Whether as JSON, with all rows.</param>
/// <param name="Rows">How many rows of a table.</param>
internal sealed record ShownForm(bool AsJson, int Rows);
