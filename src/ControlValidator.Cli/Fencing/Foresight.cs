using System.Collections.Immutable;
using ControlValidator.Cli.Running;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Fencing;

/// <summary>
/// What a command line will ask for, told from its words alone, before anything of the library that reads it is made ready. Only what is
/// usual is understood.
/// </summary>
/// <param name="Options">What it will ask of the fence.</param>
/// <param name="Packs">Where its policies are.</param>
internal sealed record Foresight(FenceOptions Options, ImmutableArray<string> Packs)
{
    /// <summary>How a run will load them; null where that is not foreseen.</summary>
    internal PolicyOptions? PolicyOptions { get; private init; }

    /// <summary>Null where it runs no policies, or where anything in it is unusual.</summary>
    internal static Foresight? Of(ReadOnlySpan<string> args) => args switch
    {
        ["validate", .. var words] => OfJudging(words),
        ["test", .. var words] => OfTesting(words),
        _ => null,
    };

    private static Foresight? OfTesting(ReadOnlySpan<string> words)
    {
        var packs = ImmutableArray.CreateBuilder<string>();
        foreach (var word in words)
        {
            if (word is ['-', ..] and not ("--mutate" or "--coverage" or "--trace" or "--no-cache"))
                return null;
            if (word is not ['-', ..])
                packs.Add(word);
        }
        return new(FenceOptions.Usual, PackFolder.Resolve(packs.ToImmutable()));
    }

    private static Foresight? OfJudging(ReadOnlySpan<string> words)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        var packs = ImmutableArray.CreateBuilder<string>();
        var mode = FenceMode.Auto;
        var isCached = true;
        var isUsual = true;
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "--profile":
                    break;
                case "--no-cache":
                    isCached = false;
                    break;
                case "-p" or "--policies" when i + 1 < words.Length:
                    packs.Add(words[++i]);
                    break;
                case "--fence" when i + 1 < words.Length && ModeOf(words[i + 1]) is { } named:
                    mode = named;
                    i++;
                    break;
                case "--parallel" or "--fuel" or "--check-memory":
                    isUsual = false;
                    i++;
                    break;
                case "-f" or "--format" or "--fail-on" or "-c" or "--control" or "-x" or "--exclude" or "--severity" or "--as-of":
                    i++;
                    break;
                case ['-', ..]:
                    return null;
                default:
                    paths.Add(words[i]);
                    break;
            }
        }
        return paths.Count == 0 ? null : new(FenceOptions.Usual with { Mode = mode, Paths = paths.ToImmutable() }, PackFolder.Resolve(packs.ToImmutable()))
        {
            PolicyOptions = isUsual ? PackFolder.Options(PackFolder.Cache(off: !isCached), Environment.ProcessorCount) : null,
        };
    }

    private static FenceMode? ModeOf(string word) => word switch
    {
        "auto" => FenceMode.Auto,
        "require" => FenceMode.Require,
        "off" => FenceMode.Off,
        _ => null,
    };
}
