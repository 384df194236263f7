using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Analysis.Checking;
using ControlValidator.Cli.Rendering;
using ControlValidator.Model;

namespace ControlValidator.Cli.Proofs;

/// <summary>Answers for programs.</summary>
internal static class ProveJson
{
    internal static void Write(Manifest manifest, ImmutableArray<ProofScript> scripts, ImmutableArray<string> files)
    {
        using var output = Console.OpenStandardOutput();
        ShownJson.Write(output, writer => Write(writer, manifest, scripts, files));
    }

    private static void Write(Utf8JsonWriter writer, Manifest manifest, ImmutableArray<ProofScript> scripts, ImmutableArray<string> files)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("documents");
        foreach (var document in manifest.Documents)
        {
            writer.WriteStartObject();
            writer.WriteString("path", document.Path);
            writer.WriteString("sha256", document.Sha256);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("properties");
        for (var i = 0; i < scripts.Length; i++)
            Write(writer, scripts[i], files.IsEmpty ? null : files[i]);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ProofScript script, string? file)
    {
        writer.WriteStartObject();
        writer.WriteString("id", script.Id);
        writer.WriteString("statement", script.Statement);
        writer.WriteString("outcome", script.Outcome.ToString());
        writer.WriteString("reason", script.Reason);
        writer.WriteString("semantics", script.Semantics);
        writer.WriteString("covered", script.Subset);
        Each(writer, "assumptions", script.Assumptions);
        Each(writer, "missing", script.Missing);
        Each(writer, "solverSays", script.Expected.Select(static one => one.Word));
        if (script.Unchecked is { } why)
            writer.WriteString("unchecked", why);
        if (file is not null)
            writer.WriteString("smt", file);
        writer.WriteEndObject();
    }

    private static void Each(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
