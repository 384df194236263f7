using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ControlValidator.Scripting.Editing;

/// <summary>What others need to bind a policy's text as it is bound here.</summary>
public static class PolicyLanguage
{
    private const int MostFolders = 1000;
    private const int MostFiles = 20;

    private static readonly EnumerationOptions Quietly = new() { IgnoreInaccessible = true };

    public static CSharpParseOptions Parsing { get; } = PolicyCompiler.Parsing.WithDocumentationMode(DocumentationMode.Parse);

    /// <summary>Without a resolver: whoever binds has the texts that a policy loads already.</summary>
    public static CSharpCompilationOptions Options => PolicyCompiler.Options;

    /// <summary>The metadata that policies are compiled against, each with the file that documents it.</summary>
    /// <param name="documentation">Gives the documentation of an assembly by the path of its file, which need not be there.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The metadata is shared with the compiler, and lives as long as the process.")]
    public static ImmutableArray<MetadataReference> References(Func<string, DocumentationProvider> documentation) =>
    [
        .. Compiling.References.All.Zip(Compiling.References.Assemblies, (reference, assembly) =>
            ((AssemblyMetadata)((PortableExecutableReference)reference).GetMetadata())
                .GetReference(documentation(Path.ChangeExtension(assembly.Location, ".xml")), display: reference.Display)),
    ];

    /// <summary>
    /// The files that may load a file, since it lies within their families' folders: absolute, with forward slashes, sorted.
    /// </summary>
    public static ImmutableArray<string> PossibleLoaders(string path)
    {
        var loaders = new SortedSet<string>(StringComparer.Ordinal);
        var folder = Path.GetDirectoryName(path);
        for (var up = 0; up < 2 && folder is not null; up++, folder = Path.GetDirectoryName(folder))
        {
            foreach (var file in InFoldersOf(folder))
                loaders.Add(LoadBoundary.Slashed(file));
        }
        loaders.Remove(path);
        return [.. loaders];
    }

    private static IEnumerable<string> InFoldersOf(string family)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(family).Take(MostFolders).SelectMany(d => Directory.EnumerateFiles(d, "*.csx", Quietly).Take(MostFiles))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
