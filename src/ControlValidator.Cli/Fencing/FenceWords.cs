using System.Collections.Immutable;
using ControlValidator.Fence;

namespace ControlValidator.Cli.Fencing;

/// <summary>The layers of the fence in words, in the order of the page on security.</summary>
internal static class FenceWords
{
    private static readonly (FenceLayers Layer, string Word)[] Words =
    [
        (FenceLayers.Files, "files"), (FenceLayers.Network, "network"), (FenceLayers.SystemCalls, "system-calls"),
        (FenceLayers.Resources, "resources"), (FenceLayers.Inheritance, "inheritance"),
    ];

    internal static ImmutableArray<string> ListOf(FenceLayers layers) => [.. Words.Where(w => layers.HasFlag(w.Layer)).Select(w => w.Word)];

    internal static string Of(FenceLayers layers) => string.Join(", ", ListOf(layers));
}
