using System.Collections.Immutable;
using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using CompletionList = ControlValidator.Editor.Protocol.CompletionList;

namespace ControlValidator.Editor.Features;

/// <summary>What could stand at a place. Documentation follows when the editor asks for that of one entry.</summary>
internal sealed class Completing
{
    private const int Most = 500;
    private const int ListsKept = 4;

    private readonly Lock gate = new();
    private readonly Queue<(int Number, Document Document, ImmutableArray<CompletionItem> Items)> lists = [];
    private int count;

    public async Task<CompletionList> At(Document document, int offset, CancellationToken cancellation)
    {
        if (CompletionService.GetService(document) is not { } service)
            return new(IsIncomplete: false, []);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var found = await service.GetCompletionsAsync(document, offset, cancellationToken: cancellation).ConfigureAwait(false);
        var typed = text.ToString(TextSpan.FromBounds(Math.Min(found.Span.Start, offset), offset));
        var refused = await RefusedNames.At(document, offset, cancellation).ConfigureAwait(false);
        var fitting = found.ItemsList
            .Where(i => !i.IsComplexTextEdit && i.FilterText.Contains(typed, StringComparison.OrdinalIgnoreCase) && !refused.Contains(i.FilterText)).ToList();
        var shown = fitting.Count <= Most
            ? fitting.ToImmutableArray()
            : [.. fitting.OrderBy(i => !i.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ThenBy(i => i.SortText, StringComparer.OrdinalIgnoreCase).Take(Most)];
        var number = Keep(document, shown);
        var range = text.RangeOf(found.Span);
        return new(fitting.Count > Most, [.. shown.Select((item, index) => ToEntry(item, range, new(number, index)))]);
    }

    /// <summary>The entry with its documentation, if its list is still known.</summary>
    public async Task<CompletionEntry> Resolve(CompletionEntry entry, CancellationToken cancellation)
    {
        if (Find(entry.Data) is not var (document, item) || CompletionService.GetService(document) is not { } service)
            return entry;
        var description = await service.GetDescriptionAsync(document, item, cancellation).ConfigureAwait(false);
        return description is null ? entry : entry with { Documentation = new(Tagged.ToMarkdown(description.TaggedParts)) };
    }

    private int Keep(Document document, ImmutableArray<CompletionItem> items)
    {
        lock (gate)
        {
            if (lists.Count == ListsKept)
                lists.Dequeue();
            lists.Enqueue((++count, document, items));
            return count;
        }
    }

    private (Document Document, CompletionItem Item)? Find(EntryPlace? place)
    {
        lock (gate)
        {
            foreach (var (number, document, items) in lists)
            {
                if (number == place?.List && place.Index >= 0 && place.Index < items.Length)
                    return (document, items[place.Index]);
            }
            return null;
        }
    }

    private static CompletionEntry ToEntry(CompletionItem item, TextRange range, EntryPlace place)
    {
        var inserted = item.Properties.GetValueOrDefault("InsertionText") ?? item.DisplayText;
        return new(item.DisplayText + item.DisplayTextSuffix, Kind(item), item.SortText, item.FilterText, new(range, inserted), place);
    }

    private static int Kind(CompletionItem item)
    {
        foreach (var tag in item.Tags)
        {
            var kind = tag switch
            {
                WellKnownTags.Method or WellKnownTags.ExtensionMethod => 2,
                WellKnownTags.Field => 5,
                WellKnownTags.Local or WellKnownTags.Parameter or WellKnownTags.RangeVariable => 6,
                WellKnownTags.Class or WellKnownTags.Delegate => 7,
                WellKnownTags.Interface => 8,
                WellKnownTags.Namespace => 9,
                WellKnownTags.Property => 10,
                WellKnownTags.Enum => 13,
                WellKnownTags.Keyword => 14,
                WellKnownTags.Snippet => 15,
                WellKnownTags.EnumMember => 20,
                WellKnownTags.Constant => 21,
                WellKnownTags.Structure => 22,
                WellKnownTags.Event => 23,
                WellKnownTags.Operator => 24,
                WellKnownTags.TypeParameter => 25,
                _ => 0,
            };
            if (kind > 0)
                return kind;
        }
        return 1;
    }
}
