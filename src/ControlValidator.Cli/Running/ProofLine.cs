using System.Globalization;
using ControlValidator.Model;

namespace ControlValidator.Cli.Running;

/// <summary>A proof as a line of text.</summary>
internal static class ProofLine
{
    private const string Proven = "+";

    internal static string Of(Proof proof) => string.Create(
        CultureInfo.InvariantCulture, $"{proof.Shortcoming?.ReplaceLineEndings(" ").Replace('\t', ' ') ?? Proven}\t{proof.Mutation?.Killed}/{proof.Mutation?.Total}");

    internal static Proof? Parse(string line)
    {
        var at = line.LastIndexOf('\t');
        if (at < 0)
            return null;
        var shortcoming = line[..at];
        return new(shortcoming == Proven ? null : shortcoming) { Mutation = ParseScore(line.AsSpan(at + 1)) };
    }

    private static MutationScore? ParseScore(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('/');
        return at > 0
            && int.TryParse(text[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var killed)
            && int.TryParse(text[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var total) && killed <= total
                ? new(killed, total)
                : null;
    }
}
