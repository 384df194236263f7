namespace ControlValidator.Reporting;

/// <summary>Foreign text in SARIF messages.</summary>
internal static class SarifText
{
    private const int MostCharacters = 4_000;

    /// <summary>In which nothing is taken for a link: SARIF reads <c>[text](1)</c> as one, in plain messages too (3.11.6).</summary>
    public static string Plain(string text) =>
        ForeignText.Shorten(ForeignText.Clean(text), MostCharacters).Replace("](", "] (", StringComparison.Ordinal);
}
