using System.Runtime.InteropServices;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>A small estate out of a few objects, as a policy's cases have it.</summary>
public static class InMemoryEstate
{
    /// <summary>Takes each object for a resource with a <c>type</c> of its own, of Azure, Graph or any other kind.</summary>
    /// <param name="resources">A JSON array.</param>
    /// <param name="collections">How complete collections are; those that occur and are not named here are complete.</param>
    /// <param name="file">How diagnostics and observations name the estate.</param>
    public static OpenedEstate FromResources(
        JsonElement resources, IReadOnlyDictionary<string, Completeness> collections, DateTimeOffset? asOf, string file)
    {
        var text = JsonMarshal.GetRawUtf8Value(resources).ToArray();
        var bag = new DiagnosticBag();
        var shape = new Shape("case", Layout.AzureRows, new RowsAt(0, 1, ""));
        var document = new Document(0, file, new MemoryContent(text, text.Length, Hashing.Of(text)), shape, bag);
        return new OpenedEstate([document], bag, new(), new(1, asOf, SourceLimits.Default)).Stating(collections);
    }
}
