using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>What a snapshot consists of.</summary>
/// <param name="Source">Who or what collected it, where the export says so.</param>
/// <param name="CollectedAt">The export's own instant, where it says one.</param>
/// <param name="Unrecognised">Paths of documents that no reader knows.</param>
public sealed record Manifest(
    ImmutableArray<DocumentEntry> Documents,
    ImmutableArray<CollectionEntry> Collections,
    ImmutableArray<string> Unrecognised,
    string? Source,
    DateTimeOffset? CollectedAt)
{
    public static Manifest Empty { get; } = new([], [], [], null, null);
}

/// <summary>One document of a snapshot.</summary>
/// <param name="Path">As given on the command line, with forward slashes; an entry of an archive as <c>archive.zip!entry</c>.</param>
/// <param name="Kind">What the document was recognised as, such as <c>az-rule-data</c>; "" where no reader knows it.</param>
/// <param name="Sha256">Lower-case hexadecimal, of the bytes as they stand in the file.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Rows">Resources read from it, without their parts.</param>
/// <param name="StatedCount">How many rows the source says there are, where it says so.</param>
public sealed record DocumentEntry(string Path, string Kind, string Sha256, long Bytes, long Rows, long? StatedCount);

/// <summary>One collection of the estate: all resources of a type, over all documents.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Reason">Why it is not complete, where it is not.</param>
public sealed record CollectionEntry(string Type, Completeness Completeness, long Rows, string? Reason);
