using System.Text.Json;
using System.Text.Unicode;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Says why no reader knows a document.</summary>
internal static class Unknown
{
    public static IEnumerable<Diagnostic> Explain(string shown, byte[] window, bool whole, Outline outline, bool named)
    {
        var text = window.AsSpan(Blank.Before(window));
        var meantAsJson = named || shown.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        if (text.IsEmpty && whole)
            return [(meantAsJson ? SourceRules.Empty : SourceRules.LeftOut).At(new(shown), "The document holds nothing.")];
        if (!meantAsJson || text.IsEmpty || text[0] is not ((byte)'{' or (byte)'['))
            return [LeftOut(shown, named)];
        if (outline.Problem is { } problem)
            return [NotJson(shown, window, whole, problem)];
        if (named && whole && RowInspector.FindProblem(window, SourceLimits.Default) is { } deep && deep.Rule == SourceRules.TooDeep)
            return [deep.Rule.At(new(shown, 1 + deep.Line, deep.Column, Pointer: deep.Pointer), deep.Message)];
        var near = named && whole && Nearest(outline.Roots[0]) is { } kind ? SchemaCheck.Explain(kind, window) : [];
        return near.Count == 0
            ? [LeftOut(shown, named)]
            : near.Select(p => p.Rule.At(new(shown, 1 + p.Line, p.Column, Pointer: p.Pointer), p.Message));
    }

    /// <summary>The kind that a document was most likely meant to be; null where it is like none.</summary>
    private static string? Nearest(Sketch root)
    {
        if (root.Kind is JsonTokenType.StartArray)
        {
            return root.Items.Exists(i => i.Kind is not JsonTokenType.StartObject) ? null
                : root.Items.Exists(i => i.Members.Exists(m => m.Name is "ResourceName" or "ResourceGroupName" or "Properties")) ? "az-rule-data"
                : root.Items.Exists(i => i.Has("properties") || i.Has("location") || i.Has("resourceGroup")) ? "az-resource-list"
                : null;
        }
        return root.Members.Exists(m => m.Name.StartsWith("@odata.", StringComparison.Ordinal)) ? root.Has("id") ? "graph-object" : "graph-page"
            : root.Has("totalRecords") || root.Has("total_records") || root.Has("resultTruncated")
                ? root["data"]?.Kind is JsonTokenType.StartObject ? "resource-graph-table" : "resource-graph"
            : root.Has("nextLink") || root.Has("value") ? "arm-page"
            : root.Has("error") ? "error-answer"
            : root.Has("id") && root.Has("properties") && root.Has("location") ? "az-resource"
            : null;
    }

    private static Diagnostic LeftOut(string shown, bool named) => named
        ? SourceRules.Unrecognised.At(new(shown), "No reader knows what this document is.")
        : SourceRules.LeftOut.At(new(shown), "No reader knows what this document is; it takes no part.");

    private static Diagnostic NotJson(string shown, byte[] window, bool whole, JsonException problem)
    {
        var line = (int)(problem.LineNumber ?? 0);
        if (!Utf8.IsValid(window.AsSpan()) && whole)
            return SourceRules.WrongEncoding.At(new(shown), "The text is not UTF-8.");
        var found = RowInspector.FindProblem(window, SourceLimits.Default, syntaxOnly: true);
        return found is null
            ? SourceRules.NotJson.At(new(shown, line + 1, 1), "The text is not JSON.")
            : found.Rule.At(new(shown, 1 + found.Line, found.Column, Pointer: found.Pointer), found.Message);
    }
}
