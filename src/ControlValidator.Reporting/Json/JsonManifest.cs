using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

internal static class JsonManifest
{
    public static void Write(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteStartObject("manifest");
        json.WriteString("digest", Inputs.Digest(manifest));
        json.WriteString("source", manifest.Source);
        json.Instant("collectedAt", manifest.CollectedAt);
        json.Array("documents", manifest.Documents, WriteDocument);
        json.Array("collections", manifest.Collections, WriteCollection);
        json.Texts("unrecognised", manifest.Unrecognised);
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, DocumentEntry document)
    {
        json.WriteStartObject();
        json.WriteString("path", document.Path);
        json.WriteString("kind", document.Kind);
        json.WriteString("sha256", document.Sha256);
        json.WriteNumber("bytes", document.Bytes);
        json.WriteNumber("rows", document.Rows);
        if (document.StatedCount is { } stated)
            json.WriteNumber("statedCount", stated);
        else
            json.WriteNull("statedCount");
        json.WriteEndObject();
    }

    private static void WriteCollection(Utf8JsonWriter json, CollectionEntry collection)
    {
        json.WriteStartObject();
        json.WriteString("type", collection.Type);
        json.WriteString("completeness", collection.Completeness.ToString());
        json.WriteNumber("rows", collection.Rows);
        json.WriteString("reason", collection.Reason);
        json.WriteEndObject();
    }
}
