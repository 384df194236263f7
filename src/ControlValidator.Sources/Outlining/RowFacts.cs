using System.Text;

namespace ControlValidator.Sources;

/// <summary>
/// What an Azure resource says of itself, property by property, as <see cref="AzureRow"/> has it: of properties that differ in case only the last counts.
/// </summary>
internal struct RowFacts
{
    private RowFact id;
    private RowFact type;
    private RowFact resources;
    private RowFact resourceId;
    private RowFact resourceType;
    private RowFact assignment;
    private RowFact extensionType;

    public void Note(ReadOnlySpan<byte> name, RowFact fact)
    {
        switch (name.Length)
        {
            case 2 when Is(name, "id"u8):
                id = fact;
                break;
            case 4 when Is(name, "type"u8):
                type = fact;
                break;
            case 9 when Is(name, "resources"u8):
                resources = fact;
                break;
            case 10 when Is(name, "resourceId"u8):
                resourceId = fact;
                break;
            case 12 when Is(name, "resourceType"u8):
                resourceType = fact;
                break;
            case 16 when Is(name, "roleAssignmentId"u8):
                assignment = fact;
                break;
            case 21 when Is(name, "extensionResourceType"u8):
                extensionType = fact;
                break;
        }
    }

    public readonly OutlinedRow ToRow(ReadOnlySpan<byte> text, int start, int end)
    {
        var chosenType = First(extensionType, First(type, resourceType)).Value;
        var chosenId = First(resourceId, First(id, assignment)).Value;
        return !resources.Says && IsPlain(text[chosenType]) && IsPlain(text[chosenId])
            ? new(start, end - start, chosenType, chosenId, IsPlain: true)
            : new(start, end - start, default, default, IsPlain: false);
    }

    private static RowFact First(RowFact one, RowFact other) => one.Says ? one : other;

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected) => name.SequenceEqual(expected) || Ascii.EqualsIgnoreCase(name, expected);

    private static bool IsPlain(ReadOnlySpan<byte> value) =>
        !value.IsEmpty && value[0] != ' ' && value[^1] != ' ' && value.IndexOf((byte)'\\') < 0 && Ascii.IsValid(value);
}

/// <summary>A property of a row.</summary>
/// <param name="Value">What stands between the quotes of a text; empty for anything else.</param>
/// <param name="Says">Whether it is there, and not null.</param>
internal readonly record struct RowFact(Range Value, bool Says);
