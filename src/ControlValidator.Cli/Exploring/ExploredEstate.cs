using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Scripting;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Exploring;

/// <summary>An export opened to be asked about, with all that is wrong with it said.</summary>
internal sealed class ExploredEstate : IDisposable
{
    private readonly OpenedEstate estate;
    private readonly FenceOptions fence;
    private readonly Safeguards safeguards;
    private ITextAnswers answers;

    /// <param name="standby">Becomes this one's.</param>
    /// <param name="safeguards">Less than all only for tests of what is left.</param>
    internal ExploredEstate(OpenedEstate estate, FenceOptions fence, StandbyChild standby, Safeguards safeguards = Safeguards.All)
    {
        this.estate = estate;
        this.fence = fence;
        this.safeguards = safeguards;
        Exploration = new(safeguards);
        answers = Begin(standby);
    }

    /// <summary>What was said so far.</summary>
    internal Exploration Exploration { get; private set; }

    internal Manifest Manifest => estate.Snapshot.Manifest;

    /// <summary>What is wrong with where texts run.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics => fence.Mode is FenceMode.Off || fence.WantsProcess
        ? [.. answers.Diagnostics]
        : [FenceRules.LayerMissing.At(new(Exploration.Place), "what is asked runs without a fence on this system")];

    /// <summary>Null where nothing could be read, or nothing can be run.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "It disposes of what was opened.")]
    internal static ExploredEstate? Open(ParseResult parsed, SharedOptions shared)
    {
        var asked = Estates.FenceOf(parsed, shared, parsed.GetValue(shared.Paths) ?? []);
        using var standby = StandbyChild.ForTexts(asked);
        if (Estates.Whole(parsed, shared, asked.Held) is not { } opened)
            return null;
        var explored = new ExploredEstate(opened, asked, standby);
        DiagnosticView.Write(Consoles.Error, explored.Diagnostics);
        if (!explored.answers.IsLost)
            return explored;
        explored.Dispose();
        return null;
    }

    /// <summary>Compiles a text, lets it run, and reads its value, which is a <see cref="ShownValue"/>.</summary>
    internal Explored Ask(string text, ShownForm form) => Exploration.Evaluate(text, compiled => answers.Answer(compiled, form), CancellationToken.None);

    /// <summary>Begins anew where what was declared is lost; false where it is not.</summary>
    internal bool BeginAgain()
    {
        if (!answers.IsLost)
            return false;
        answers.Dispose();
        Exploration = new(safeguards);
        using var standby = StandbyChild.ForTexts(fence);
        answers = Begin(standby);
        return true;
    }

    public void Dispose()
    {
        answers.Dispose();
        estate.Dispose();
    }

    private ITextAnswers Begin(StandbyChild standby) => fence.WantsProcess
        ? FencedAnswers.Begin(fence, standby.Take(), Exploration.Beginning)
        : new TextAnswers(Exploration.Beginning, estate.Snapshot, fence.Limits.ForSnapshot);
}
