using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.Compiling;

/// <summary>
/// The metadata that policies are compiled against: one shared list, because every list of its own costs the compiler a new start.
/// </summary>
internal static class References
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(() => [.. Assemblies.Select(ReadInPlace)]);
    private static ImmutableArray<MetadataReference> FromFiles;

    public static ImmutableArray<MetadataReference> All => FromFiles.IsDefault ? Loaded.Value : FromFiles;

    /// <summary>What the list is read from, in its order.</summary>
    public static IEnumerable<Assembly> Assemblies => Vocabulary.Runtime.Select(Assembly.Load).Concat(Vocabulary.Own).Append(Vocabulary.Analyses);

    /// <summary>To be called before anything is compiled, by a process of which these assemblies are not part.</summary>
    public static void ReadFiles(ImmutableArray<string> files) => FromFiles = [.. files.Select(ReadFile)];

    [SuppressMessage("Reliability", "CA2000", Justification = "The references live as long as the process.")]
    private static PortableExecutableReference ReadFile(string file) => AssemblyMetadata.CreateFromFile(file).GetReference(display: Path.GetFileNameWithoutExtension(file));

    // The assemblies are in memory anyway; reading their files once more would cost as much as compiling a dozen policies.
    [SuppressMessage("Reliability", "CA2000", Justification = "The references live as long as the process.")]
    private static unsafe PortableExecutableReference ReadInPlace(Assembly assembly) =>
        assembly.TryGetRawMetadata(out var start, out var length)
            ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)start, length)).GetReference(display: assembly.GetName().Name)
            : throw new InvalidOperationException($"{assembly} has no metadata to compile against.");
}
