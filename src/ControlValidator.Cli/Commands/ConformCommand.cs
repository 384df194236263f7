using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using ControlValidator.Analysis;
using ControlValidator.Analysis.Conforming;
using ControlValidator.Cli.Conforming;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval conform</c>: replays what happened, and what is enforced, against the model, and says where they differ.</summary>
internal sealed class ConformCommand
{
    private readonly SharedOptions shared = new();

    private readonly Option<string[]> signIns = new("--sign-ins") { Description = "Exported sign-in logs (auditLogs/signIns), as JSON.", HelpName = "file" };

    private readonly Option<string[]> whatIf = new("--what-if") { Description = "Questions to the What-If service with its answers, as JSON.", HelpName = "file" };

    private readonly Option<string[]> effectiveRules = new("--effective-nsg") { Description = "Effective security rules of network interfaces, as JSON.", HelpName = "file" };

    private readonly Option<string> json = SharedOptions.Switch("--json", "Write the result as JSON.");

    internal static Command Create()
    {
        var conform = new ConformCommand();
        var command = new Command("conform", "Replay sign-ins, What-If answers and NSGs against the model.");
        command.Arguments.Add(conform.shared.Paths);
        command.Options.Add(conform.signIns);
        command.Options.Add(conform.whatIf);
        command.Options.Add(conform.effectiveRules);
        command.Options.Add(conform.json);
        conform.shared.AddJudgingTo(command);
        command.SetAction(parsed => (int)conform.Execute(parsed));
        return command;
    }

    private ExitCode Execute(ParseResult parsed)
    {
        var (logs, answers, rules) = (parsed.GetValue(signIns) ?? [], parsed.GetValue(whatIf) ?? [], parsed.GetValue(effectiveRules) ?? []);
        if (logs.Length + answers.Length + rules.Length == 0)
            return DiagnosticView.Refuse([CliRules.Usage.At(new("command line"), "there is nothing to replay", "Give `--sign-ins`, `--what-if` or `--effective-nsg` a file.")]);
        using var estate = Estates.Open(parsed, shared);
        estate.Read();
        var problems = new List<Diagnostic>();
        var replays = new List<ReplayedFile>();
        foreach (var file in logs)
            Replay(file, document => SignInConformance.OfLog(estate.Snapshot.ConditionalAccess, document), replays, problems);
        foreach (var file in answers)
            Replay(file, document => SignInConformance.OfWhatIf(estate.Snapshot.ConditionalAccess, document), replays, problems);
        foreach (var file in rules)
            Replay(file, document => FilterConformance.OfEffectiveRules(estate.Snapshot, document), replays, problems);
        if (SharedOptions.IsOn(parsed, json))
            ConformanceJson.Write(replays);
        else
            ConformanceView.Write(Consoles.Output, replays);
        ImmutableArray<Diagnostic> diagnostics = [.. estate.Diagnostics.Where(static d => d.Level is not DiagnosticLevel.Info), .. problems];
        DiagnosticView.Write(Consoles.Error, diagnostics);
        var results = replays.SelectMany(static replay => replay.Conformance.Results).ToList();
        return diagnostics.Any(static d => d.Level is DiagnosticLevel.Error) ? ExitCode.BadInput
            : results.Exists(static result => result.Agreement is Agreement.UnsafelyDisagrees) ? ExitCode.Failed
            : results.Exists(static result => result.Agreement is not Agreement.Undecided) ? ExitCode.Clean
            : ExitCode.Undecided;
    }

    private static void Replay(string file, Func<JsonElement, Conformance> replay, List<ReplayedFile> replays, List<Diagnostic> problems)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var document = JsonDocument.Parse(stream);
            var conformance = replay(document.RootElement);
            if (conformance.Records == 0)
                problems.Add(CliRules.NoRecords.At(new(file), "there is no record to replay"));
            problems.AddRange(conformance.Unreadable.Select(one => CliRules.UnreplayableRecord.At(new(file, Pointer: one.Pointer), $"the record cannot be replayed: {one.Problem}")));
            replays.Add(new(file, conformance));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            problems.Add(CliRules.NoRecords.At(new(file), $"the records cannot be read: {unreadable.Message}"));
        }
    }
}
