using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Where a result stands: a document of the export, and the subject by name.</summary>
internal static class SarifLocations
{
    /// <summary>The base that code scanning resolves to the root of the repository.</summary>
    public const string Root = "%SRCROOT%";

    private const int MostNameCharacters = 1_000;

    /// <summary>The first thing that the check read; where it read nothing, the check itself, so that there is a line to show.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding, AssessedCheck? check)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (!finding.Observed.IsEmpty)
            WritePhysical(json, finding.Observed[0].File, finding.Observed[0].Line);
        else if (check is not null)
            WritePhysical(json, check.Policy, check.Line);
        WriteLogical(json, finding.Subject);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(json, finding);
    }

    public static void WritePhysical(Utf8JsonWriter json, string file, int line)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, "artifactLocation", file);
        if (line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    public static void WriteArtifact(Utf8JsonWriter json, string name, string file)
    {
        var uri = Uri(file);
        json.WriteStartObject(name);
        json.WriteString("uri", uri);
        if (!uri.StartsWith("file:", StringComparison.Ordinal))
            json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    public static void WriteLogical(Utf8JsonWriter json, Subject subject)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", ForeignText.Shorten(ForeignText.Clean(subject.Name), MostNameCharacters));
        json.WriteString("fullyQualifiedName", ForeignText.Shorten(ForeignText.Clean(subject.Id), MostNameCharacters));
        json.WriteString("kind", "resource");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>
    /// Forward slashes, and every character that a URI reserves written as a percent sign and its number; relative unless the path is not.
    /// </summary>
    public static string Uri(string path)
    {
        var segments = path.Replace('\\', '/').Split('/');
        var absolute = segments.Length > 1 && (segments[0].Length == 0 || segments[0] is [_, ':']);
        var escaped = segments
            .Where((s, i) => absolute ? i > 0 || s.Length > 0 : s is not ("" or "."))
            .Select(s => s is [var drive, ':'] && absolute ? $"{drive}:" : System.Uri.EscapeDataString(ForeignText.Clean(s)));
        var uri = string.Join('/', escaped);
        return absolute ? $"file:///{uri}" : uri.Length == 0 ? "-" : uri;
    }

    private static void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Observed.IsEmpty)
            return;
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Observed.Length; i++)
        {
            var observation = finding.Observed[i];
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WritePhysical(json, observation.File, observation.Line);
            json.WriteStartObject("message");
            json.WriteString("text", SarifText.Plain(ForeignText.OneLine($"{observation.Pointer} = {observation.Value}")));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
