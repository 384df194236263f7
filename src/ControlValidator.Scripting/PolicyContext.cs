using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ControlValidator.Model.Metering;

namespace ControlValidator.Scripting;

/// <summary>
/// Where the policies of one pack live. They meet the very model that this assembly knows, wherever the host has loaded it,
/// and two packs in one process do not get in each other's way. It stays until the process ends: the runtime optimises code that
/// can be unloaded in full before its first call, which made the first calls of sixty policies take four times as long. Only editors,
/// which compile a policy again and again, give it up.
/// </summary>
internal sealed class PolicyContext(FuelLimits limits, bool isCollectible) : AssemblyLoadContext("policies", isCollectible)
{
    private static readonly Dictionary<string, Assembly> Own = Vocabulary.Own.ToDictionary(a => a.GetName().Name!, StringComparer.Ordinal);

    /// <summary>What one call of a check may use, and what a policy may use to compute its variables.</summary>
    public FuelLimits Limits => limits;

    /// <summary>As machine code where there is some, which the runtime takes from files only.</summary>
    public Assembly LoadPolicy(CompiledPolicy policy)
    {
        try
        {
            if (policy.Ahead is { } file && File.Exists(file))
                return LoadFromAssemblyPath(file);
        }
        catch (BadImageFormatException)
        {
            // Damaged; the same code is in the entry.
        }
        return LoadImage(policy.Image);
    }

    public Assembly LoadImage(ReadOnlyMemory<byte> image)
    {
        using var stream = MemoryMarshal.TryGetArray(image, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(image.ToArray(), writable: false);
        return LoadFromStream(stream);
    }

    // Asked for each reference of each policy.
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Own.TryGetValue(assemblyName.Name ?? "", out var own) ? own : assemblyName.Name == Vocabulary.AnalysesName ? Vocabulary.Analyses : null;
}
