using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Cli.Stressing;
using ControlValidator.Model;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval stress</c>: weakens what protects the estate, one thing at a time, and sees which proved property is lost.</summary>
internal sealed class StressCommand
{
    private const int MostByDefault = 2000;

    private readonly SharedOptions shared = new();

    private readonly Option<string> most = new("--most")
    {
        Description = $"How many weakenings are tried at most. Default: {MostByDefault}.",
        HelpName = "n",
    };

    private readonly Option<string> least = new("--min-score")
    {
        Description = "End with 1 if less than this share of the safeguards would be missed.",
        HelpName = "percent",
    };

    private readonly Option<string> json = SharedOptions.Switch("--json", "Write the result as JSON.");

    internal static Command Create()
    {
        var stress = new StressCommand();
        var command = new Command("stress", "Weaken safeguards one by one, and see what is lost with each.");
        command.Arguments.Add(stress.shared.Paths);
        stress.shared.AddPackTo(command);
        stress.shared.AddSelectionTo(command);
        stress.shared.AddJudgingTo(command);
        stress.most.Validators.Add(result => SharedOptions.Refuse(result, t => Number(t, 1_000_000) is null, "is no number from 0 to 1000000"));
        stress.least.Validators.Add(result => SharedOptions.Refuse(result, t => Number(t, 100) is null, "is no number from 0 to 100"));
        foreach (var option in new[] { stress.most, stress.least, stress.json })
            command.Options.Add(option);
        command.SetAction(parsed => (int)stress.Execute(parsed));
        return command;
    }

    private static int? Number(string text, int highest) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= highest ? number : null;

    private ExitCode Execute(ParseResult parsed)
    {
        var options = Estates.OptionsOf(parsed, shared, keepPasses: false, profile: false);
        using var pack = SelectedPack.Load(options.Policies, options.Selection, PackFolder.Cache(options.NoCache), options.Parallel, options.Fence);
        using var estate = Estates.Open(parsed, shared, [.. options.Paths], options.Fence.Held);
        estate.Read();
        var result = Consoles.Watched(() => Stress.Run(pack, estate, Of(parsed, most, 1_000_000) ?? MostByDefault, options.Parallel));
        var fence = Stress.FenceOf(pack);
        ImmutableArray<Diagnostic> diagnostics = [.. pack.Diagnostics, .. estate.Diagnostics, .. pack.Fences.Diagnostics];
        DiagnosticView.Write(Consoles.Error, diagnostics);
        if (SharedOptions.IsOn(parsed, json))
            StressJson.Write(result, estate, fence);
        else
            StressView.Write(Consoles.Tables(), result, estate, fence);
        return diagnostics.Any(d => d.Level is DiagnosticLevel.Error) ? ExitCode.BadInput
            : Of(parsed, least, 100) is { } wanted && (result.Score.Percent ?? 0) < wanted ? ExitCode.Failed
            : result.Properties.Any(p => p.Holds) ? ExitCode.Clean
            : ExitCode.Undecided;
    }

    private static int? Of(ParseResult parsed, Option<string> option, int highest) => parsed.GetValue(option) is { } text ? Number(text, highest) : null;
}
