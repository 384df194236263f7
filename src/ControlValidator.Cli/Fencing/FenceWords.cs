using System.Collections.Immutable;
using ControlValidator.Fence;

namespace ControlValidator.Cli.Fencing;

/// <summary>The layers of the fence in words, in the order of the page on security.</summary>
internal static class FenceWords
{
    internal const string NoProcess = "no fenced process can be started on this machine";

    private static readonly (FenceLayers Layer, string Word)[] Words =
    [
        (FenceLayers.Files, "files"), (FenceLayers.Network, "network"), (FenceLayers.SystemCalls, "system-calls"),
        (FenceLayers.Resources, "resources"), (FenceLayers.Inheritance, "inheritance"),
    ];

    internal static ImmutableArray<string> ListOf(FenceLayers layers)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (layer, word) in Words)
        {
            if (layers.HasFlag(layer))
                words.Add(word);
        }
        return words.ToImmutable();
    }

    internal static string Of(FenceLayers layers) => string.Join(", ", ListOf(layers));

    /// <summary>What is missing, as a sentence; null where nothing is.</summary>
    internal static string? GapIn(FenceLayers layers) => layers == FenceLayers.All ? null : $"not on this machine: {Of(FenceLayers.All & ~layers)}";
}
