using System.CommandLine.Parsing;

namespace ControlValidator.Cli.Options;

/// <summary>
/// The words of an option as they stand. What the library does itself to make texts of them begins with a table of everything that it could make.
/// </summary>
internal static class Words
{
    internal static string[] All(ArgumentResult result)
    {
        var words = new string[result.Tokens.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = result.Tokens[i].Value;
        return words;
    }

    internal static string? Last(ArgumentResult result) => result.Tokens is [.., var token] ? token.Value : null;
}
