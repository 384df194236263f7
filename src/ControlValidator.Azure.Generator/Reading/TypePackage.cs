using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Concrete;
using Azure.Bicep.Types.Serialization;

namespace ControlValidator.Azure.Generator;

/// <summary>
/// The published definitions. The files in the package are opened directly: its own loader reads a file again for every type in it.
/// </summary>
internal sealed class TypePackage
{
    private static readonly Assembly Package = typeof(AzTypeLoader).Assembly;

    private readonly ConcurrentDictionary<string, TypeBase[]> files = new(StringComparer.Ordinal);

    /// <summary>Every resource type at its newest stable version, or its newest preview where it has no other; sorted by type.</summary>
    public IReadOnlyList<Definition> Newest { get; } =
    [
        .. new AzTypeLoader().LoadTypeIndex().Resources
            .Select(entry => (Split: entry.Key.Split('@'), entry.Value))
            .Select(entry => new Definition(entry.Split[0], entry.Split[1], entry.Value))
            .GroupBy(definition => definition.Type, StringComparer.OrdinalIgnoreCase)
            .Select(versions => NewestOf([.. versions]))
            .OrderBy(definition => definition.Type, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>What the type's resources consist of. May be asked from several threads.</summary>
    public TypeBase Body(Definition definition) =>
        ((ResourceType)files.GetOrAdd(definition.Place.RelativePath, Load)[definition.Place.Index]).Body.Type;

    /// <summary>Versions differ in how they spell the type; the spelling with most capitals tells its words apart best.</summary>
    private static Definition NewestOf(IReadOnlyList<Definition> versions)
    {
        var newest = versions.OrderByDescending(v => v.Stable)
            .ThenByDescending(v => v.ApiVersion, StringComparer.Ordinal)
            .ThenBy(v => v.Type, StringComparer.Ordinal)
            .First();
        var spelling = versions.Select(v => v.Type).OrderByDescending(type => type.Count(char.IsAsciiLetterUpper)).ThenBy(type => type, StringComparer.Ordinal).First();
        return newest with { Type = spelling };
    }

    private static TypeBase[] Load(string path)
    {
        using var stream = Package.GetManifestResourceStream($"{path}.deflated")
            ?? throw new FileNotFoundException($"The package has no `{path}`.");
        using var text = new DeflateStream(stream, CompressionMode.Decompress);
        return TypeSerializer.Deserialize(text);
    }
}
