using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>What can be wrong with a maturity model's data file.</summary>
public static class MaturityRules
{
    public static DiagnosticRule Unreadable { get; } = Error(
        "CV5001", "The maturity model cannot be read", "Give the path of a file that can be read");

    public static DiagnosticRule InvalidJson { get; } = Error(
        "CV5002", "The maturity model is not JSON", "Mend the text at the place shown; comments and trailing commas are not allowed");

    public static DiagnosticRule UnknownMember { get; } = Error(
        "CV5003", "Unknown member", "Remove the member; docs/schemas/maturity.schema.json lists those that exist");

    public static DiagnosticRule MissingMember { get; } = Error(
        "CV5004", "Missing member", "Add the member; docs/schemas/maturity.schema.json says what it holds");

    public static DiagnosticRule WrongValue { get; } = Error(
        "CV5005", "Value of the wrong kind or out of range", "Write a value as docs/schemas/maturity.schema.json describes it");

    public static DiagnosticRule Duplicate { get; } = Error(
        "CV5006", "The same name twice", "Rename or remove one of the two");

    public static DiagnosticRule BadLevel { get; } = Error(
        "CV5007", "Level out of range", "Levels are the whole numbers 1 to 5");

    public static DiagnosticRule Gap { get; } = Error(
        "CV5008", "A level is left out", "Name levels 1 to 5 in this order, and give every level of every pillar a criterion");

    public static DiagnosticRule UnknownWord { get; } = Error(
        "CV5009", "Unknown word", "Write one of the words that the message lists");

    public static DiagnosticRule BadGlob { get; } = Error(
        "CV5010", "Pattern that cannot match", "A pattern knows `*` for any text and `?` for one character");

    public static DiagnosticRule UnknownCollection { get; } = Error(
        "CV5011", "Collection without resource types", "Add the collection, with its resource types, to `collections`");

    public static DiagnosticRule Contradiction { get; } = Error(
        "CV5012", "A criterion's rule and its members contradict each other", "See the table of rules in docs/maturity.md");

    public static DiagnosticRule WaivableCompleteness { get; } = Error(
        "CV5013", "Missing data cannot be waived", "Set `waivable` to `false`");

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        Unreadable, InvalidJson, UnknownMember, MissingMember, WrongValue, Duplicate, BadLevel, Gap, UnknownWord, BadGlob,
        UnknownCollection, Contradiction, WaivableCompleteness,
    ];

    private static DiagnosticRule Error(string code, string title, string help) => new(code, DiagnosticLevel.Error, title, help);
}
