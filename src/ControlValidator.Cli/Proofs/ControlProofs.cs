using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Running;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Proofs;

/// <summary>What the controls of the shipped pack prove: whatever they ask the models for is a text, too.</summary>
internal static class ControlProofs
{
    private const string Unsearched = "the control says what the export or the graph holds, which is no question for a solver, so that there is no text";

    /// <summary>The checks that prove something and came with the program; others run behind a fence only, where texts cannot come from.</summary>
    internal static ImmutableArray<Check> Shipped(string? cacheFolder, int parallel) =>
    [
        .. PolicyPacks.Load([PackFolder.Shipped], PackFolder.Options(cacheFolder, parallel)).Policies.Where(ShippedPack.Holds).SelectMany(static policy => policy.Checks)
            .Where(static check => check.Control.Method is Method.Prove or Method.Simulate).OrderBy(static check => check.Control.Id, StringComparer.Ordinal),
    ];

    /// <summary>One of each of its subjects.</summary>
    internal static IEnumerable<Provable> Of(Check check, Snapshot snapshot)
    {
        if (check.Kind is CheckKind.Snapshot)
            return [new(check.Control.Id, () => Prove(check.Control.Id, check, null, snapshot))];
        var subjects = check.Types.SelectMany(type => snapshot.All(type).Known).OrderBy(static one => one.Id, StringComparer.OrdinalIgnoreCase);
        return subjects.GroupBy(static one => one.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Select((subject, i) => (subject, id: Provable.Numbered($"{check.Control.Id}-{same.Key}", i + 1))))
            .Select(one => new Provable(one.id, () => Prove(one.id, check, one.subject, snapshot)));
    }

    private static IEnumerable<ProofScript> Prove(string id, Check check, Resource? subject, Snapshot snapshot)
    {
        var (verdict, proofs) = ProofLog.Of(() => check.Invoke(subject, snapshot));
        return proofs.Count > 0 ? proofs.Select((proof, i) => proof(Provable.Numbered(id, i + 1))) :
        [
            new(id, $"{check.Control.Title}.", verdict.Outcome, check.Control.Title, [], "", "", [], []) { WithoutSearch = Unsearched },
        ];
    }
}
