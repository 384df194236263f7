using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Tells by its beginning what a document is. Names of files take no part in it.</summary>
internal static class Recogniser
{
    /// <summary>How much of a document is looked at.</summary>
    public const int Window = 128 << 10;

    /// <returns>What the document is; null where no reader knows it.</returns>
    public static Shape? Recognise(Outline outline)
    {
        if (outline.Roots is not [var root, ..])
            return null;
        if (outline.Roots.Count > 1 && root.Kind is JsonTokenType.StartObject)
            return Lines(root);
        return root.Kind switch
        {
            JsonTokenType.StartArray => List(root),
            JsonTokenType.StartObject => Single(root),
            JsonTokenType.None or JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName or JsonTokenType.Comment
                or JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null => null,
        };
    }

    private static Shape? Lines(Sketch first) =>
        IsAzure(first) ? new("az-resource-lines", Layout.AzureLines)
        : IsGraph(first) ? new("graph-object-lines", Layout.GraphLines)
        : null;

    private static Shape? List(Sketch list)
    {
        var rows = RowsOf(list, "");
        if (list.Items.Exists(IsAzure))
            return new(list.Items.Exists(IsRuleData) ? "az-rule-data" : "az-resource-list", Layout.AzureRows, rows);
        if (list.Items.Exists(IsGraph))
            return new("graph-list", Layout.GraphRows, rows);
        if (list.Items.Count == 0 && list.Complete)
            return new("az-resource-list", Layout.AzureRows, rows);
        return list.Items is [{ Kind: JsonTokenType.StartObject } first, ..] ? Pages(Single(first)) : null;
    }

    private static Shape? Pages(Shape? first) => first?.Layout switch
    {
        Layout.AzureRows => new(first.Kind, Layout.AzurePages),
        Layout.GraphRows => new(first.Kind, Layout.GraphPages),
        Layout.AzureObject or Layout.AzureLines or Layout.AzurePages or Layout.Table or Layout.GraphObject or Layout.GraphLines
            or Layout.GraphPages or Layout.Scuba or Layout.ErrorAnswer or null => null,
    };

    private static Shape? Single(Sketch root)
    {
        if (root.Find("value") is { Value.Kind: JsonTokenType.StartArray } value)
            return ValuePage(root, value.Value, value.Pointer);
        if (root.Find("data") is { } data && DataPage(root, data.Value, data.Pointer) is { } page)
            return page;
        if (root.Find("results") is { Value.Kind: JsonTokenType.StartArray } results && results.Value.Items.Exists(IsGraph))
            return new("hunting-results", Layout.GraphRows, RowsOf(results.Value, results.Pointer));
        if (root.Find("rules") is { Value.Kind: JsonTokenType.StartArray } rules && rules.Value.Items.Exists(static rule => rule.Has("criticality")))
            return new("critical-assets", Layout.GraphRows, RowsOf(rules.Value, rules.Pointer), "controlvalidator.criticalAssetRule");
        if (root["error"] is { Kind: JsonTokenType.StartObject } error && (error.Has("code") || error.Has("message")))
            return new("error-answer", Layout.ErrorAnswer);
        if (IsTemplate(root))
            return null;
        if (IsAzure(root))
            return new("az-resource", Layout.AzureObject);
        if (IsGraph(root))
            return new("graph-object", Layout.GraphObject, Type: TypeOf(root));
        return root.Members.Exists(m => ScubaKeys.IsKnown(m.Name)) ? new("scubagear", Layout.Scuba) : null;
    }

    private static Shape? ValuePage(Sketch root, Sketch value, string pointer)
    {
        var rows = RowsOf(value, pointer);
        if (root["@odata.context"]?.Text is { } context && !value.Items.Exists(IsAzure))
            return new("graph-page", Layout.GraphRows, rows, GraphTypes.OfContext(context));
        if (value.Items.Exists(IsAzure))
            return new("arm-page", Layout.AzureRows, rows);
        if (value.Items.Exists(IsGraph) || root.Has("@odata.context") || root.Has("@odata.count") || root.Has("@odata.nextLink"))
            return new("graph-page", Layout.GraphRows, rows);
        return value.Items.Count == 0 && value.Complete && root.Members.TrueForAll(m => m.Name.ToUpperInvariant() is "VALUE" or "NEXTLINK" or "COUNT")
            ? new("arm-page", Layout.AzureRows, rows)
            : null;
    }

    private static Shape? DataPage(Sketch root, Sketch data, string pointer)
    {
        var counted = root.Has("totalRecords") || root.Has("total_records") || root.Has("count") || root.Has("resultTruncated")
            || root.Has("skipToken") || root.Has("$skipToken") || root.Has("skip_token");
        return data.Kind switch
        {
            JsonTokenType.StartArray when data.Items.Exists(static item => ExposureTables.IsHoundKind(item["kind"]?.Text) && item.Has("data")) =>
                new("azurehound", Layout.GraphRows, RowsOf(data, pointer)),
            JsonTokenType.StartArray when counted || data.Items.Exists(IsAzure) => new("resource-graph", Layout.AzureRows, RowsOf(data, pointer)),
            JsonTokenType.StartObject when data.Has("columns") || (counted && data.Has("rows")) => new("resource-graph-table", Layout.Table),
            _ => null,
        };
    }

    private static RowsAt RowsOf(Sketch list, string pointer) => new(list.Offset, list.Line, pointer);

    /// <summary>Templates and plans hold resources too, but resources that may come to be, not such as are.</summary>
    private static bool IsTemplate(Sketch root) =>
        root.Has("$schema") || root.Has("contentVersion") || root.Has("terraform_version") || root.Has("planned_values");

    private static bool IsAzure(Sketch item)
    {
        if (item.Kind is not JsonTokenType.StartObject || IsTemplate(item))
            return false;
        var id = item["ResourceId"]?.Text ?? item["id"]?.Text;
        var placed = id is not null && (id.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase)
            || id.StartsWith("/providers/", StringComparison.OrdinalIgnoreCase));
        var named = placed || item.Has("name") || item.Has("ResourceName") || item.Has("roleAssignmentId");
        var described = item.Has("properties") || item.Has("location") || item.Has("resourceGroup");
        return (placed && (described || (id is ['/', 's' or 'S', ..] && item.Has("name"))))
            || (named && (IsType(item["type"]?.Text) || IsType(item["ResourceType"]?.Text)));
    }

    private static bool IsRuleData(Sketch item) =>
        item.Members.Exists(m => m.Name is "ResourceType" or "ResourceId" or "ResourceName" or "SubscriptionId");

    private static bool IsType(string? type) =>
        type is not null && type.StartsWith("microsoft.", StringComparison.OrdinalIgnoreCase)
            && !type.StartsWith("microsoft.graph.", StringComparison.OrdinalIgnoreCase)
        || (type is not null && type.Contains('.', StringComparison.Ordinal) && type.IndexOf('/', StringComparison.Ordinal) > type.IndexOf('.', StringComparison.Ordinal));

    private static bool IsGraph(Sketch item) => item.Kind is JsonTokenType.StartObject && !IsTemplate(item) && TypeOf(item) is not null;

    private static string? TypeOf(Sketch item) =>
        item["@odata.type"]?.Text is { } type && type.StartsWith("#microsoft.graph.", StringComparison.Ordinal) ? GraphTypes.OfName(type)
        : item["@odata.context"]?.Text is { } context && context.Contains("$metadata#", StringComparison.Ordinal) ? GraphTypes.OfContext(context)
        : GraphTypes.OfShape(item.Has);
}
