using System.Globalization;
using System.Text.Json;

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
                document.Report(SourceRules.DuplicateProperty, 0, places.LineOf(member.Value), "/" + PointerPath.Escape(member.Name),
                    $"The property `{member.Name}` occurs twice in one object.");
                document.Break(0, "it is in the export twice", ScubaKeys.TypeOf(member.Name));
                continue;
            }
            if (ScubaKeys.IsCommands(member.Name, out var failed))
                Commands(document, member, failed);
            else if (ScubaKeys.IsAboutExport(member.Name))
                About(document, member);
            else
                Collection(document, member, places);
        }
    }

    private static void Collection(Document document, JsonProperty member, PlaceList places)
    {
        var type = ScubaKeys.TypeOf(member.Name);
        var pointer = "/" + PointerPath.Escape(member.Name);
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
                if (item.ValueKind is not JsonValueKind.Null)
                    places.Add(item, $"{pointer}/{number.ToString(CultureInfo.InvariantCulture)}", type);
            }
        }
        else if (member.Value.ValueKind is JsonValueKind.Object && IsKeyed(member.Value))
        {
            foreach (var item in member.Value.EnumerateObject())
                places.Add(item.Value, $"{pointer}/{PointerPath.Escape(item.Name)}", type, item.Name);
        }
        else
        {
            places.Add(member.Value, pointer, type);
        }
    }

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

    private static void Commands(Document document, JsonProperty member, bool failed)
    {
        if (!failed || member.Value.ValueKind is not JsonValueKind.Array)
            return;
        foreach (var command in member.Value.EnumerateArray())
        {
            if (command.ValueKind is not JsonValueKind.String || command.GetString() is not { } name)
                continue;
            var keys = ScubaKeys.FilledBy(name);
            foreach (var key in keys)
                document.Unread.Add(new(ScubaKeys.TypeOf(key), $"the exporter's command {name} failed"));
            document.Report(SourceRules.NotRead, 0, 0, "/" + PointerPath.Escape(member.Name), keys.Length == 0
                ? $"The exporter says that its command `{name}` failed; which collections it fills is not known."
                : $"The exporter says that its command `{name}` failed, so `{string.Join("`, `", keys)}` could not be read.");
        }
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
