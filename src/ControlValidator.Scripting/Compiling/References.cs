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
    public static ImmutableArray<MetadataReference> All { get; } = [.. Assemblies.Select(ReadInPlace)];

    /// <summary>What the list is read from, in its order.</summary>
    public static IEnumerable<Assembly> Assemblies => Vocabulary.Runtime.Select(Assembly.Load).Concat(Vocabulary.Own).Append(Vocabulary.Analyses);

    // The assemblies are in memory anyway; reading their files once more would cost as much as compiling a dozen policies.
    [SuppressMessage("Reliability", "CA2000", Justification = "The references live as long as the process.")]
    private static unsafe PortableExecutableReference ReadInPlace(Assembly assembly) =>
        assembly.TryGetRawMetadata(out var start, out var length)
            ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)start, length)).GetReference(display: assembly.GetName().Name)
            : throw new InvalidOperationException($"{assembly} has no metadata to compile against.");
}
