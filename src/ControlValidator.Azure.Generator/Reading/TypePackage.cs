using System.IO.Compression;
using System.Reflection;
using Azure.Bicep.Types;
using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Concrete;
using Azure.Bicep.Types.Serialization;

namespace ControlValidator.Azure.Generator;

/// <summary>A resource type at the API version that its view follows.</summary>
public sealed record Definition(string Type, string ApiVersion, CrossFileTypeReference Place)
{
    public string Provider { get; } = Type[..Type.IndexOf('/', StringComparison.Ordinal)];

    public bool Stable => IsStable(ApiVersion);

    /// <summary>A stable API version is a bare date; a preview has a word after it.</summary>
    public static bool IsStable(string apiVersion) => apiVersion.Length == "2025-01-01".Length;
}

/// <summary>
/// The published definitions. The files in the package are opened directly: its own loader reads a file again for every type in it.
/// </summary>
public sealed class TypePackage
{
    private static readonly Assembly Package = typeof(AzTypeLoader).Assembly;

    private readonly Dictionary<string, TypeBase[]> files = new(StringComparer.Ordinal);

    /// <summary>Every resource type at its newest stable version, or its newest preview where it has no other; sorted by type.</summary>
    public IReadOnlyList<Definition> Newest { get; } =
    [
        .. new AzTypeLoader().LoadTypeIndex().Resources
            .Select(entry => (Split: entry.Key.Split('@'), entry.Value))
            .Select(entry => new Definition(entry.Split[0], entry.Split[1], entry.Value))
            .GroupBy(definition => definition.Type, StringComparer.OrdinalIgnoreCase)
            .Select(versions => versions
                .OrderByDescending(v => v.Stable)
                .ThenByDescending(v => v.ApiVersion, StringComparer.Ordinal)
                .ThenBy(v => v.Type, StringComparer.Ordinal)
                .First())
            .OrderBy(definition => definition.Type, StringComparer.OrdinalIgnoreCase),
    ];

    public TypeBase Body(Definition definition)
    {
        var path = definition.Place.RelativePath;
        if (!files.TryGetValue(path, out var types))
            files.Add(path, types = Load(path));
        return ((ResourceType)types[definition.Place.Index]).Body.Type;
    }

    private static TypeBase[] Load(string path)
    {
        using var stream = Package.GetManifestResourceStream($"{path}.deflated")
            ?? throw new FileNotFoundException($"The package has no `{path}`.");
        using var text = new DeflateStream(stream, CompressionMode.Decompress);
        return TypeSerializer.Deserialize(text);
    }
}
