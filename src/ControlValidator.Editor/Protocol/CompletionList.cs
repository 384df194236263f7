namespace ControlValidator.Editor.Protocol;

internal sealed record CompletionList(bool IsIncomplete, CompletionEntry[] Items);

/// <param name="Kind">As the protocol numbers them.</param>
/// <param name="Data">What the server needs to find the entry again.</param>
internal sealed record CompletionEntry(
    string Label, int Kind, string SortText, string FilterText, TextEdit? TextEdit, EntryPlace? Data, MarkupContent? Documentation = null, string? Detail = null);

/// <param name="List">Number of the list that the entry is from.</param>
internal sealed record EntryPlace(int List, int Index);
