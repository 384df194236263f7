using System.Text.Json;
using Json.Schema;

namespace ControlValidator.Tests;

/// <summary>A JSON Schema of the documentation.</summary>
internal sealed class PublishedSchema(string name)
{
    // a registry of its own: the shared one refuses a schema that it has
    private readonly JsonSchema schema = JsonSchema.FromFile(Checkout.PathOf("docs", "schemas", name), new BuildOptions { SchemaRegistry = new() });

    /// <returns>Where the text departs from the schema, and how; empty where it does not.</returns>
    internal IReadOnlyList<string> Problems(string json)
    {
        using var document = JsonDocument.Parse(json);
        var results = schema.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Prepend(results).Where(r => r.Errors is not null)
                .SelectMany(r => (r.Errors ?? []).Select(e => $"{r.InstanceLocation}: {e.Key} {e.Value}")).DefaultIfEmpty("not in shape")];
    }
}
