using ControlValidator.Cli.Exploring;
using ControlValidator.Fence;
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
            failure = Missing("no fenced process can be started on this machine");
        else if (!child.SetUp(Setup()))
            failure = Ended();
        else if (options.Mode is FenceMode.Require && child.Layers != FenceLayers.All)
            failure = Missing($"not on this machine: {FenceWords.Of(FenceLayers.All & ~child.Layers)}");
        else
            failure = Answer(beginning, new(AsJson: false, 1)).Problem;
    }

    public IEnumerable<Diagnostic> Diagnostics
    {
        get
        {
            if (failure is not null)
                yield return failure;
            else if (child is { Layers: var layers } && layers != FenceLayers.All)
                yield return FenceRules.LayerMissing.At(new(Exploration.Place), $"not on this machine: {FenceWords.Of(FenceLayers.All & ~layers)}");
        }
    }

    public bool IsLost => failure is not null;

    /// <param name="child">Started already; null where none can be.</param>
    internal static FencedAnswers Begin(FenceOptions options, FencedChild? child, CompiledText beginning) => new(options, child, beginning);

    public RunText Answer(CompiledText text, ShownForm form)
    {
        if (failure is not null)
            return new(Value: null, failure);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(form.AsJson);
        writer.Write(form.Rows);
        writer.Write(text.Type);
        writer.Write(text.Method);
        writer.Write(text.Image.Span);
        writer.Flush();
        var said = child!.Ask(MessageKind.Explore, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), MessageKind.Explored, FenceSession.MostAnswerBytes(options));
        if (said is { } answer && AnswerBytes.Read(answer, form) is { } ran)
            return ran;
        failure = Ended();
        return new(Value: null, failure);
    }

    public void Dispose() => child?.Dispose();

    private Diagnostic Ended() => FenceRules.ProcessFailed.At(
        new(Exploration.Place), $"the process that ran it {child!.Ending()}", "Look for what ends it; give it more memory or time with `--memory` and `--time`.");

    private static Diagnostic Missing(string what) => FenceRules.FenceRequired.At(new(Exploration.Place), what);

    private JudgeSetup Setup() => new(
        options.Parallel, options.AsOf, Announces: false, options.MemoryMegabytes, options.Seconds, options.Paths, [.. options.Held], Policies: [], Silenced: [])
    {
        Limits = options.Limits,
        Secret = JudgeSetup.NewSecret(),
        Explores = true,
    };
}
