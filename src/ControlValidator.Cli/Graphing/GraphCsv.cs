using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ControlValidator.Analysis.Graph;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Graphing;

/// <summary>Steps under the column names of <c>ExposureGraphEdges</c> (RFC 4180), guard and evidence in <c>EdgeProperties</c>.</summary>
internal static class GraphCsv
{
    private const string Header = "EdgeId,EdgeLabel,SourceNodeId,SourceNodeName,SourceNodeLabel,SourceNodeCategories,TargetNodeId,TargetNodeName,TargetNodeLabel,TargetNodeCategories,EdgeProperties";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, IEnumerable<GraphEdge> edges)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        text.Write(Header);
        text.Write("\r\n");
        var number = 0;
        foreach (var edge in edges)
        {
            string[] fields =
            [
                (number++).ToString(CultureInfo.InvariantCulture), edge.Label, edge.Source.Id, edge.Source.Name, edge.Source.Label, "[]",
                edge.Target.Id, edge.Target.Name, edge.Target.Label, "[]", Properties(edge),
            ];
            text.Write(string.Join(',', fields.Select(CsvField.Of)));
            text.Write("\r\n");
        }
    }

    private static string Properties(GraphEdge edge)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteStartObject("guard");
            json.WriteString("kind", edge.Guard.Kind.ToString());
            json.WriteString("state", GraphWords.NameOf(edge.Guard.State));
            json.WriteString("sentence", edge.Guard.Sentence);
            json.WriteEndObject();
            json.WriteStartArray("evidence");
            foreach (var evidence in edge.Evidence)
                json.WriteStringValue($"{evidence.File}#{evidence.ResourceId}{evidence.Pointer}");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
