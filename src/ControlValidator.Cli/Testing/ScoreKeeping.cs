using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>Compares measured mutation scores with those that a pack keeps for its reports, and writes them there where asked to.</summary>
internal static class ScoreKeeping
{
    internal static IEnumerable<Diagnostic> Settle(string pack, IEnumerable<PolicyTest> tested, bool write)
    {
        if (ScoreFile.PathIn(pack) is not { } path || (!write && !File.Exists(path)))
            return [];
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(pack)) + Path.DirectorySeparatorChar;
        ImmutableArray<PolicyTest> own = [.. tested.Where(t => Path.GetFullPath(t.Policy.Path).StartsWith(root, StringComparison.Ordinal))];
        var kept = File.Exists(path) ? ScoreFile.Parse(File.ReadAllBytes(path)) : ScoreFile.Empty;
        if (kept is null && !write)
            return [EngineRules.ScoresAreStale.At(new(path), "the file is none of mutation scores")];
        kept ??= ScoreFile.Empty;
        var stale = Compare(own, kept, path).ToList();
        if (!write)
            return stale;
        kept.Keep(own.SelectMany(t => t.Checks).Select(c => c.Check.Control.Id).ToHashSet(StringComparer.Ordinal));
        kept.Write(path);
        return [];
    }

    private static IEnumerable<Diagnostic> Compare(ImmutableArray<PolicyTest> tested, ScoreFile kept, string path)
    {
        foreach (var policy in tested)
        {
            var key = ScoreFile.KeyOf(policy.Policy.Sha256, policy.Cases.Text);
            foreach (var check in policy.Checks.Where(c => c.Mutation is { LeftOut: 0 }))
            {
                var control = check.Check.Control.Id;
                var score = check.Mutation!.Score;
                if (kept.Find(control, key) == score)
                    continue;
                kept.Set(control, key, score);
                yield return EngineRules.ScoresAreStale.At(new(path), $"the score of {control} is {score.Killed} of {score.Total}, and the file does not say so");
            }
        }
    }
}
