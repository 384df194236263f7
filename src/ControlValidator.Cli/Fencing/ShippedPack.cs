using System.Collections.Immutable;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Fencing;

/// <summary>The policies that came with this build of the program, known by the digests of their texts, which are compiled into it.</summary>
internal static class ShippedPack
{
    private const string Resource = "shipped-policies.txt";

    private static readonly Lazy<ImmutableHashSet<string>> Digests = new(Load);

    /// <summary>Whether the policy, with all that it loads, is one of them, wherever it was found.</summary>
    internal static bool Holds(LoadedPolicy policy) => policy.Texts.All(Digests.Value.Contains) && !policy.Texts.IsEmpty;

    private static ImmutableHashSet<string> Load()
    {
        using var stream = typeof(ShippedPack).Assembly.GetManifestResourceStream(Resource) ?? Stream.Null;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ToLowerInvariant().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
