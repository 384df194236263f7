using System.Globalization;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Finds the collections of a ScubaGear export: one under each key.</summary>
internal static class ScubaLayout
{
    public static void Lay(Document document, JsonElement root, PlaceList places)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in root.EnumerateObject())
        {
            if (!seen.Add(member.Name))
            {
                document.Report(SourceRules.DuplicateProperty, 0, places.LineOf(member.Value), "/" + PointerSegment.Escape(member.Name),
                    $"The property `{member.Name}` occurs twice in one object.");
                document.Break(0, "it is in the export twice", ScubaKeys.TypeOf(member.Name));
                continue;
            }
            if (ScubaKeys.IsCommands(member.Name, out var failed))
                Commands(document, member, failed, places);
            else if (ScubaKeys.IsAboutExport(member.Name))
                About(document, member);
            else
                Collection(document, member, places);
        }
    }

    private static void Collection(Document document, JsonProperty member, PlaceList places)
    {
        var type = ScubaKeys.TypeOf(member.Name);
        var pointer = "/" + PointerSegment.Escape(member.Name);
        if (member.Value.ValueKind is JsonValueKind.Null)
            return;
        document.Stated.Add(type);
        if (member.Value.ValueKind is JsonValueKind.Array)
        {
            var number = -1;
            foreach (var item in member.Value.EnumerateArray())
            {
                number++;
                // a null stands for "no such thing", as PowerShell writes it
                if (item.ValueKind is JsonValueKind.Null)
                    continue;
                if (Holds(type, item))
                    places.Add(item, $"{pointer}/{number.ToString(CultureInfo.InvariantCulture)}", type);
                else
                    Misshapen(document, item, $"{pointer}/{number.ToString(CultureInfo.InvariantCulture)}", "an object", type, places);
            }
        }
        else if (member.Value.ValueKind is JsonValueKind.Object && IsKeyed(member.Value))
        {
            foreach (var item in member.Value.EnumerateObject())
                places.Add(item.Value, $"{pointer}/{PointerSegment.Escape(item.Name)}", type, item.Name);
        }
        else if (Holds(type, member.Value))
        {
            places.Add(member.Value, pointer, type);
        }
        else
        {
            Misshapen(document, member.Value, pointer, "a list of objects", type, places);
        }
    }

    /// <summary>Whether a value may be one of a type: what Graph knows is an object, what only ScubaGear knows may be a bare number.</summary>
    private static bool Holds(string type, JsonElement value) =>
        value.ValueKind is JsonValueKind.Object || type.StartsWith("scuba.", StringComparison.Ordinal);

    /// <summary>Whether an object lists things by their ids; an empty one lists none.</summary>
    private static bool IsKeyed(JsonElement value)
    {
        foreach (var item in value.EnumerateObject())
        {
            if (item.Value.ValueKind is not JsonValueKind.Object || !Guid.TryParse(item.Name, out _))
                return false;
        }
        return true;
    }

    private static void Commands(Document document, JsonProperty member, bool failed, PlaceList places)
    {
        if (!failed)
            return;
        var pointer = "/" + PointerSegment.Escape(member.Name);
        // PowerShell writes a list of one as its only item
        if (member.Value.ValueKind is JsonValueKind.String)
        {
            Failed(document, member.Value, pointer, places);
        }
        else if (member.Value.ValueKind is JsonValueKind.Array)
        {
            var number = 0;
            foreach (var command in member.Value.EnumerateArray())
                Failed(document, command, $"{pointer}/{(number++).ToString(CultureInfo.InvariantCulture)}", places);
        }
        else if (member.Value.ValueKind is not JsonValueKind.Null)
        {
            Misshapen(document, member.Value, pointer, "a list of commands", type: null, places);
        }
    }

    private static void Failed(Document document, JsonElement command, string pointer, PlaceList places)
    {
        if (command.ValueKind is not JsonValueKind.String)
        {
            if (command.ValueKind is not JsonValueKind.Null)
                Misshapen(document, command, pointer, "the name of a command", type: null, places);
            return;
        }
        if (command.GetString() is not { Length: > 0 } name)
            return;
        var keys = ScubaKeys.FilledBy(name);
        foreach (var key in keys)
            document.Unread.Add(new(ScubaKeys.TypeOf(key), $"the exporter's command {name} failed"));
        document.Report(SourceRules.NotRead, 0, places.LineOf(command), pointer, keys.Length == 0
            ? $"The exporter says that its command `{name}` failed; which collections it fills is not known."
            : $"The exporter says that its command `{name}` failed, so `{string.Join("`, `", keys)}` could not be read.");
    }

    private static void Misshapen(Document document, JsonElement value, string pointer, string expected, string? type, PlaceList places)
    {
        document.Report(SourceRules.WrongShape, 0, places.LineOf(value), pointer, $"In a document of kind scubagear, {expected} is expected here.");
        document.Break(0, "a part of it is not in shape", type);
    }

    private static void About(Document document, JsonProperty member)
    {
        if (member.Value.ValueKind is not JsonValueKind.String || member.Value.GetString() is not { } text)
            return;
        if (member.NameEquals("module_version"u8))
            document.Source = $"ScubaGear {text}";
        if (member.NameEquals("timestamp_zulu"u8)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            document.CollectedAt = instant;
        }
    }
}
