using System.Text.Json;
using ControlValidator.Analysis;
using ControlValidator.Analysis.Conforming;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Conforming;

/// <summary>Files of records, replayed against the models of a snapshot one after the other.</summary>
internal sealed class Replays(Snapshot snapshot)
{
    /// <summary>In the order in which they were replayed.</summary>
    internal List<ReplayedFile> Files { get; } = [];

    /// <summary>What is wrong with them.</summary>
    internal List<Diagnostic> Problems { get; } = [];

    internal void AddLogs(IEnumerable<string> files) => Add(files, document => SignInConformance.OfLog(snapshot.ConditionalAccess, document));

    internal void AddWhatIf(IEnumerable<string> files) => Add(files, document => SignInConformance.OfWhatIf(snapshot.ConditionalAccess, document));

    internal void AddEffectiveRules(IEnumerable<string> files) => Add(files, document => FilterConformance.OfEffectiveRules(snapshot, document));

    /// <summary>As evidence for maturity, where all of them are of sign-ins.</summary>
    internal ReplayResult ToEvidence()
    {
        var records = Files.SelectMany(static file => file.Conformance.Results.GroupBy(static result => result.Pointer)).ToList();
        return new(
            records.Count(static record => record.Any(static result => result.Agreement is not Agreement.Undecided)),
            records.Count(static record => record.Any(static result => result.Agreement is Agreement.UnsafelyDisagrees)),
            SignInConformance.Unseen(snapshot.ConditionalAccess, Files.Select(static file => file.Conformance)));
    }

    private void Add(IEnumerable<string> files, Func<JsonElement, Conformance> replay)
    {
        foreach (var file in files)
            Add(file, replay);
    }

    private void Add(string file, Func<JsonElement, Conformance> replay)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var document = JsonDocument.Parse(stream);
            var conformance = replay(document.RootElement);
            if (conformance.Records == 0)
                Problems.Add(CliRules.NoRecords.At(new(file), "there is no record to replay"));
            Problems.AddRange(conformance.Unreadable.Select(one => CliRules.UnreplayableRecord.At(new(file, Pointer: one.Pointer), $"the record cannot be replayed: {one.Problem}")));
            Files.Add(new(file, conformance));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            Problems.Add(CliRules.NoRecords.At(new(file), $"the records cannot be read: {unreadable.Message}"));
        }
    }
}
