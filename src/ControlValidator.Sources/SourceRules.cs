using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>What can be wrong with an input.</summary>
public static class SourceRules
{
    public static DiagnosticRule NotFound { get; } = Error("CV2001", "No such file or folder", "Check the path; it is taken relative to the current folder.");

    public static DiagnosticRule Unreadable { get; } = Error("CV2002", "The file cannot be read", "Check that it exists and that you may read it.");

    public static DiagnosticRule Empty { get; } = Error("CV2003", "The document is empty", "Export it again; an export without resources still holds `[]`.");

    public static DiagnosticRule Truncated { get; } = Error("CV2004", "The document is cut off", "Export it again, and compare the file's size with the original's.");

    public static DiagnosticRule NotJson { get; } = Error("CV2005", "Not valid JSON", "Export it again, or mend the place; comments and trailing commas are not JSON.");

    public static DiagnosticRule TooDeep { get; } = Error("CV2006", "Nested too deeply", "No Azure or Graph object nests that deeply; look for a broken export.");

    public static DiagnosticRule DuplicateProperty { get; } = Error("CV2007", "A property occurs twice", "Keep one of the two: tools differ in which of them they read.");

    public static DiagnosticRule DuplicateResource { get; } = Error("CV2008", "Two resources have one id", "Keep the newer export of the two.");

    public static DiagnosticRule WrongEncoding { get; } = Error("CV2009", "Not UTF-8 or UTF-16", "Save the file as UTF-8.");

    public static DiagnosticRule TooLarge { get; } = Error("CV2010", "Too large to be read", "Split the export, or leave the large value out.");

    public static DiagnosticRule BadNumber { get; } = Error("CV2011", "A number that is none", "Write the value as text, or as `null` where there is none.");

    public static DiagnosticRule MissingType { get; } = Error("CV2012", "A resource without type", "Export `id`, `name` and `type` of every resource.");

    public static DiagnosticRule WrongShape { get; } = Error("CV2013", "Not in the shape of its kind", "Compare with an export of the tool that wrote it.");

    public static DiagnosticRule FolderLoop { get; } = Error("CV2014", "A folder contains itself", "Remove the link, or name the folders one by one.");

    public static DiagnosticRule ArchiveTooLarge { get; } = Error("CV2015", "The archive unpacks to too much", "Unpack it and look at it first.");

    public static DiagnosticRule ArchiveEscape { get; } = Error("CV2016", "An entry leaves the archive's folder", "Do not trust this archive; ask where it comes from.");

    public static DiagnosticRule ArchiveBroken { get; } = Error("CV2017", "The archive is damaged", "Copy it again.");

    public static DiagnosticRule Unrecognised { get; } = Error("CV2018", "No reader knows this document", "See docs/sources.md for what can be read.");

    public static DiagnosticRule LeftOut { get; } =
        new("CV2019", DiagnosticLevel.Info, "A document in the folder that no reader knows", "It takes no part in the verdicts.");

    public static DiagnosticRule CountDiffers { get; } =
        new("CV2020", DiagnosticLevel.Warning, "Fewer rows than the source counts", "Export all pages; until then what depends on them is unknown.");

    public static DiagnosticRule PageMissing { get; } =
        new("CV2021", DiagnosticLevel.Warning, "The next page is missing", "Follow the next link until there is none.");

    public static DiagnosticRule NotRead { get; } =
        new("CV2022", DiagnosticLevel.Warning, "The exporter could not read a collection", "Give the exporter the permission it lacked, and export again.");

    public static DiagnosticRule Nothing { get; } = Error("CV2023", "Nothing to read", "Name a file, a folder or an archive that holds an export.");

    public static DiagnosticRule TooMany { get; } = Error("CV2024", "More files or folders than are read", "Name the folders one by one.");

    public static DiagnosticRule Trailing { get; } = Error("CV2025", "Something follows the end of the document", "Keep one JSON value per file.");

    public static DiagnosticRule Repeated { get; } =
        new("CV2026", DiagnosticLevel.Warning, "A property is repeated", "Both say the same; the exporter wrote one too many.");

    public static DiagnosticRule Preface { get; } =
        new("CV2027", DiagnosticLevel.Warning, "Text stands before the JSON", "Keep warnings out of the file: let the exporter write them elsewhere, as with `2>/dev/null`.");

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        NotFound, Unreadable, Empty, Truncated, NotJson, TooDeep, DuplicateProperty, DuplicateResource, WrongEncoding, TooLarge, BadNumber,
        MissingType, WrongShape, FolderLoop, ArchiveTooLarge, ArchiveEscape, ArchiveBroken, Unrecognised, LeftOut, CountDiffers, PageMissing,
        NotRead, Nothing, TooMany, Trailing, Repeated, Preface,
    ];

    private static DiagnosticRule Error(string code, string title, string help) => new(code, DiagnosticLevel.Error, title, help);
}
