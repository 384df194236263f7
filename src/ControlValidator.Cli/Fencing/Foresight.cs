using System.Collections.Immutable;
using ControlValidator.Cli.Running;

namespace ControlValidator.Cli.Fencing;

/// <summary>
/// What a command line will ask of the fence, told from its words alone, before anything of the library that reads it is made ready. Only what is
/// usual is understood.
/// </summary>
internal sealed record Foresight(FenceOptions Options, ImmutableArray<string> Packs)
{
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
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "--profile" or "--no-cache":
                    break;
                case "-p" or "--policies" when i + 1 < words.Length:
                    packs.Add(words[++i]);
                    break;
                case "--fence" when i + 1 < words.Length && words[i + 1] is "auto" or "require":
                    mode = words[++i] is "require" ? FenceMode.Require : FenceMode.Auto;
                    break;
                case "-f" or "--format" or "--fail-on" or "-c" or "--control" or "-x" or "--exclude" or "--severity" or "--as-of" or "--parallel" or "--fuel" or "--check-memory":
                    i++;
                    break;
                case ['-', ..]:
                    return null;
                default:
                    paths.Add(words[i]);
                    break;
            }
        }
        return paths.Count == 0 ? null : new(FenceOptions.Usual with { Mode = mode, Paths = paths.ToImmutable() }, PackFolder.Resolve(packs.ToImmutable()));
    }
}
