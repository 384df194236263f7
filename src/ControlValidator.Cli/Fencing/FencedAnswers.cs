using ControlValidator.Cli.Exploring;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Fencing;

/// <summary>
/// Texts that explore an export, run in a fenced process that has opened the same export. What one declares stays there; where the process ends, it
/// is lost.
/// </summary>
internal sealed class FencedAnswers : ITextAnswers
{
    private readonly FenceOptions options;
    private readonly FencedChild? child;
    private Diagnostic? failure;

    private FencedAnswers(FenceOptions options, FencedChild? child, CompiledText beginning)
    {
        this.options = options;
        this.child = child;
        if (child is null)
            failure = Missing(FenceWords.NoProcess);
        else if (!child.SetUp(JudgeSetup.Of(options) with { Explores = true }))
            failure = Ended();
        else if (options.Mode is FenceMode.Require && FenceWords.GapIn(child.Layers) is { } gap)
            failure = Missing(gap);
        else
            failure = Answer(beginning, new(AsJson: false, 1)).Problem;
    }

    public IEnumerable<Diagnostic> Diagnostics
    {
        get
        {
            if (failure is not null)
                yield return failure;
            else if (child is not null && FenceWords.GapIn(child.Layers) is { } gap)
                yield return FenceRules.LayerMissing.At(new(Exploration.Place), gap);
        }
    }

    public bool IsLost => failure is not null;

    /// <param name="child">Started already; null where none can be.</param>
    internal static FencedAnswers Begin(FenceOptions options, FencedChild? child, CompiledText beginning) => new(options, child, beginning);

    public RunText Answer(CompiledText text, ShownForm form)
    {
        if (failure is not null)
            return new(Value: null, failure);
        var request = Frames.Bytes(writer =>
        {
            writer.Write(form.AsJson);
            writer.Write(form.Rows);
            writer.Write(text.Type);
            writer.Write(text.Method);
            writer.Write(text.Image.Span);
        });
        var said = child!.Ask(MessageKind.Explore, request.Span, MessageKind.Explored, FenceSession.MostAnswerBytes(options));
        if (said is { } answer && AnswerBytes.Read(answer, form) is { } ran)
            return ran;
        failure = Ended();
        return new(Value: null, failure);
    }

    public void Dispose() => child?.Dispose();

    private Diagnostic Ended() => FenceRules.ProcessFailed.At(
        new(Exploration.Place), $"the process that ran it {child!.Ending()}", "Look for what ends it; give it more memory or time with `--memory` and `--time`.");

    private static Diagnostic Missing(string what) => FenceRules.FenceRequired.At(new(Exploration.Place), what);
}
