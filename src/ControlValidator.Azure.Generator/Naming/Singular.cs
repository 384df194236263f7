namespace ControlValidator.Azure.Generator;

/// <summary>
/// One of many. The rule is simple on purpose: first fitting row of the table, by the end of the word. Words that are no plural
/// despite their end (redis, dns, access, status, address) stay as they are.
/// </summary>
internal static class Singular
{
    private static readonly (string End, string Instead)[] Rules =
    [
        ("kubernetes", "kubernetes"), ("series", "series"), ("dns", "dns"), ("https", "https"), ("sas", "sas"),
        ("apis", "api"), ("aliases", "alias"), ("statuses", "status"), ("buses", "bus"),
        ("shelves", "shelf"), ("ies", "y"), ("sses", "ss"), ("xes", "x"), ("zzes", "zz"), ("shes", "sh"), ("tches", "tch"), ("nches", "nch"), ("rches", "rch"),
        ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
    ];

    public static string Of(string word)
    {
        foreach (var (end, instead) in Rules)
        {
            if (word.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return string.Equals(end, instead, StringComparison.Ordinal) ? word : word[..^end.Length] + instead;
        }
        return word;
    }
}
