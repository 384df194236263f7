using System.Text.Json;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>Resources in memory, read as an export is.</summary>
internal sealed class SmallExport : IDisposable
{
    private readonly JsonDocument document;
    private readonly OpenedEstate estate;

    private SmallExport(ReadOnlyMemory<byte> rows)
    {
        document = JsonDocument.Parse(rows);
        estate = InMemoryEstate.FromResources(document.RootElement, new Dictionary<string, Completeness>(), asOf: null, "rows.json");
        estate.Read();
    }

    /// <param name="rows">A JSON array.</param>
    internal static SmallExport Of(ReadOnlyMemory<byte> rows) => new(rows);

    internal Snapshot Snapshot => estate.Snapshot;

    public void Dispose()
    {
        estate.Dispose();
        document.Dispose();
    }
}
