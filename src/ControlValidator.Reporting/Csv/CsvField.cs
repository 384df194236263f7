namespace ControlValidator.Reporting;

/// <summary>A field of RFC 4180 that no spreadsheet runs.</summary>
public static class CsvField
{
    /// <summary>The field, between quotation marks where it must be.</summary>
    public static string Of(string field)
    {
        var safe = Harmless(field);
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>
    /// Spreadsheets run a field that begins like a formula, also behind wide forms of the signs; an apostrophe in front makes it text
    /// (OWASP, CSV injection).
    /// </summary>
    private static string Harmless(string field)
    {
        var clean = ForeignText.Clean(field);
        return clean.Length > 0 && clean[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + clean
            : clean;
    }
}
