using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Sources.Tests;

/// <summary>A folder of made-up exports, and what reading it gave.</summary>
internal sealed class Export : IDisposable
{
    private readonly List<OpenedEstate> estates = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("cval-sources-").FullName.Replace('\\', '/');

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = $"{Folder}/{name}";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Zip(string name, params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entry, bytes) in entries)
            {
                using var content = zip.CreateEntry(entry).Open();
                content.Write(bytes);
            }
        }
        return File(name, stream.ToArray());
    }

    public Outcome Read(string path, SourceLimits? limits = null, int parallel = 2, Stream? standardInput = null) =>
        Read([path], limits, parallel, standardInput);

    public Outcome Read(string[] paths, SourceLimits? limits = null, int parallel = 2, Stream? standardInput = null)
    {
        var estate = Estate.Open(paths, standardInput ?? Stream.Null, new(parallel, AsOf: null, limits ?? SourceLimits.Default));
        estates.Add(estate);
        var seen = new ConcurrentBag<Seen>();
        estate.Read(() => r => seen.Add(new(r.Origin, r.Type, r.Id, r.Name, r.Parent, r.Root.ToString())), CancellationToken.None);
        return new(estate, [.. seen.OrderBy(s => s.Origin)]);
    }

    public void Dispose()
    {
        foreach (var estate in estates)
            estate.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A resource as the visitor saw it.</summary>
internal sealed record Seen(Origin Origin, string Type, string Id, string Name, string? Parent, string Json);

internal sealed record Outcome(OpenedEstate Estate, IReadOnlyList<Seen> Seen)
{
    public Manifest Manifest => Estate.Snapshot.Manifest;

    /// <summary>Code, line and pointer of each diagnostic.</summary>
    public IEnumerable<string> Problems => Estate.Diagnostics.Select(d => $"{d.Code} {d.Span.Line} {d.Span.Pointer}".TrimEnd());

    public Completeness Of(string type) => Estate.Snapshot.All(type).Completeness;
}
