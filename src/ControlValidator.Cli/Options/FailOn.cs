namespace ControlValidator.Cli.Options;

/// <summary>The classes of result that make a run end with something else than 0.</summary>
internal sealed record FailOn(bool Fail, bool Unknown, bool Error, bool Unproven)
{
    private static readonly FailOn Usual = new(Fail: true, Unknown: true, Error: true, Unproven: false);

    /// <summary>Reads <c>fail,unknown</c> and the like; the word that is none of the classes comes back where there is one, an empty one where no class is named.</summary>
    internal static FailOn Parse(string[] given, out string? stray)
    {
        stray = null;
        if (given is [])
            return Usual;
        var classes = new FailOn(Fail: false, Unknown: false, Error: false, Unproven: false);
        foreach (var word in string.Join(',', given).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            switch (word.ToUpperInvariant())
            {
                case "FAIL":
                    classes = classes with { Fail = true };
                    break;
                case "UNKNOWN":
                    classes = classes with { Unknown = true };
                    break;
                case "ERROR":
                    classes = classes with { Error = true };
                    break;
                case "UNPROVEN":
                    classes = classes with { Unproven = true };
                    break;
                default:
                    stray = word;
                    break;
            }
        }
        if (classes is { Fail: false, Unknown: false, Error: false, Unproven: false })
            stray ??= "";
        return classes;
    }
}
