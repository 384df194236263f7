using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>The facts that stand around the rows of a page, under the names that Azure, Graph and their tools give them.</summary>
internal static class PageFacts
{
    /// <summary>How many rows all pages have together; null where the page does not say.</summary>
    public static long? Total(JsonElement page) =>
        Number(page.Named("@odata.count")) ?? Number(page.Named("totalRecords")) ?? Number(page.Named("total_records"))
        ?? Number(page.Named("count").Named("value"));

    /// <summary>How many rows this page has; null where it does not say.</summary>
    public static long? Here(JsonElement page) => Number(page.Named("count"));

    public static bool NamesNext(JsonElement page) =>
        page.TextOf("@odata.nextLink") is { Length: > 0 } || page.TextOf("nextLink") is { Length: > 0 } || page.TextOf("skipToken") is { Length: > 0 }
        || page.TextOf("$skipToken") is { Length: > 0 } || page.TextOf("skip_token") is { Length: > 0 }
        || string.Equals(page.TextOf("resultTruncated"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first fact that is of a kind which cannot be read; null where all can.</summary>
    public static string? Misshapen(JsonElement page)
    {
        foreach (var member in page.EnumerateObject())
        {
            if (member.Value.ValueKind is not JsonValueKind.Null && !IsReadable(member))
                return member.Name;
        }
        return null;
    }

    private static bool IsReadable(JsonProperty member) => member.Name.ToUpperInvariant() switch
    {
        "@ODATA.COUNT" or "TOTALRECORDS" or "TOTAL_RECORDS" => Number(member.Value) is not null,
        // lists of subscriptions state their count as an object
        "COUNT" => Number(member.Value) is not null || Number(member.Value.Named("value")) is not null,
        "@ODATA.CONTEXT" or "@ODATA.NEXTLINK" or "NEXTLINK" or "SKIPTOKEN" or "$SKIPTOKEN" or "SKIP_TOKEN" =>
            member.Value.ValueKind is JsonValueKind.String,
        _ => true,
    };

    private static long? Number(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0 ? number : null;
}
