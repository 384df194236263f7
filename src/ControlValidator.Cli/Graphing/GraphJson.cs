using System.Text.Json;
using ControlValidator.Analysis.Graph;

namespace ControlValidator.Cli.Graphing;

/// <summary>Paths as JSON, with each step's guard and evidence.</summary>
internal static class GraphJson
{
    public static void Write(Stream output, GraphAnswer answer)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("question", answer.Question.ToString());
        json.WriteString("outcome", answer.Proof.Outcome.ToString());
        json.WriteString("sentence", answer.Proof.Sentence);
        json.WriteNumber("nodes", answer.Graph.Nodes.Length);
        json.WriteNumber("steps", answer.Graph.EdgeCount);
        Each(json, "entries", answer.Graph.EntryPoints, Node);
        Each(json, "assets", answer.Graph.CriticalAssets(answer.Question.To), Node);
        Each(json, "paths", answer.Paths, (writer, path) => Path(writer, answer, path));
        Each(json, "chokePoints", answer.Graph.ChokePoints(answer.Question), static (writer, point) =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("node");
            Node(writer, point.Node);
            writer.WriteNumber("assets", point.Assets);
            writer.WriteNumber("cutsOff", point.CutOff);
            writer.WriteEndObject();
        });
        Each(json, "sources", answer.Graph.Sources, static (writer, source) =>
        {
            writer.WriteStartObject();
            writer.WriteString("what", source.What);
            writer.WriteNumber("rows", source.Rows);
            writer.WriteNumber("steps", source.Edges);
            Each(writer, "loose", source.Loose, static (inner, loose) => inner.WriteStringValue(loose));
            writer.WriteEndObject();
        });
        Each(json, "missing", answer.Graph.Missing, static (writer, missing) => writer.WriteStringValue(missing));
        Each(json, "assumptions", PathProof.Assumptions, static (writer, assumption) => writer.WriteStringValue(assumption));
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Path(Utf8JsonWriter json, GraphAnswer answer, AttackPath path)
    {
        json.WriteStartObject();
        json.WriteString("state", GraphWords.NameOf(path.State));
        json.WritePropertyName("from");
        Node(json, path.Start);
        json.WritePropertyName("to");
        Node(json, path.End);
        Each(json, "steps", path.Steps, (writer, step) => Step(writer, answer, step));
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, GraphAnswer answer, GraphEdge step)
    {
        json.WriteStartObject();
        json.WriteString("label", step.Label);
        json.WritePropertyName("to");
        Node(json, step.Target);
        json.WriteStartObject("guard");
        json.WriteString("kind", step.Guard.Kind.ToString());
        json.WriteString("state", GraphWords.NameOf(step.Guard.State));
        json.WriteString("sentence", step.Guard.Sentence);
        json.WriteEndObject();
        Each(json, "evidence", step.Evidence, (writer, evidence) => Evidence(writer, answer, evidence));
        json.WriteEndObject();
    }

    private static void Evidence(Utf8JsonWriter json, GraphAnswer answer, EvidencePointer evidence)
    {
        var place = answer.Estate.Snapshot.Find(evidence.ResourceId) is { } resource ? answer.Estate.Locate(new(resource, evidence.Pointer, "")) : null;
        json.WriteStartObject();
        json.WriteString("file", evidence.File);
        json.WriteNumber("line", place?.Line ?? 0);
        json.WriteString("pointer", place?.Pointer ?? evidence.Pointer);
        json.WriteString("resource", evidence.ResourceId);
        json.WriteString("sha256", evidence.Sha256);
        json.WriteEndObject();
    }

    private static void Node(Utf8JsonWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("label", node.Label);
        json.WriteString("name", node.Name);
        json.WriteString("criticality", node.Criticality.ToString());
        Each(json, "criticalBy", node.CriticalBy, static (writer, rule) => writer.WriteStringValue(rule));
        if (node.Entry is { } entry)
            json.WriteString("entry", entry.ToString());
        json.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }
}
