using System.Text.Json;
using System.Text.Unicode;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Says why no reader knows a document.</summary>
internal static class Unknown
{
    public static Diagnostic Explain(string shown, byte[] window, bool whole, Outline outline, bool named)
    {
        var text = window.AsSpan().Trim(" \t\r\n"u8);
        var meantAsJson = named || shown.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        if (text.IsEmpty && whole)
            return (meantAsJson ? SourceRules.Empty : SourceRules.LeftOut).At(new(shown), "The document holds nothing.");
        if (!meantAsJson || text.IsEmpty || text[0] is not ((byte)'{' or (byte)'['))
            return LeftOut(shown, named);
        if (outline.Problem is { } problem)
            return NotJson(shown, window, whole, problem);
        return LeftOut(shown, named);
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
