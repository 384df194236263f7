using System.Diagnostics.CodeAnalysis;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Exploring;

/// <summary>Texts that explore an export, run in this very process.</summary>
internal sealed class TextAnswers(CompiledText beginning, Snapshot snapshot, FuelLimits limits) : ITextAnswers
{
    private readonly TextRunner runner = new(beginning, snapshot.RecordingTo(new Recorder()), limits);

    public IEnumerable<Diagnostic> Diagnostics => [];

    public bool IsLost => false;

    public RunText Answer(CompiledText text, ShownForm form) => Answer(runner, text, form);

    public void Dispose()
    {
    }

    /// <summary>Runs a text, and reads its value into the form that is wanted.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Reading a lazy value runs it, and may throw anything.")]
    internal static RunText Answer(TextRunner runner, CompiledText text, ShownForm form)
    {
        var ran = runner.Run(text);
        if (ran.Problem is not null)
            return ran;
        try
        {
            return ran with { Value = runner.Read(() => Shown(ran.Value, form)) };
        }
        catch (Exception e)
        {
            return ran with { Value = new ShownValue.Unreadable(Exploration.Failure(e)) };
        }
    }

    private static ShownValue Shown(object? value, ShownForm form)
    {
        if (!form.AsJson)
            return ValueReader.Read(value, form.Rows);
        using var json = new MemoryStream();
        ValueJson.Write(json, value);
        return new ShownValue.Json(json.GetBuffer().AsMemory(0, (int)json.Length));
    }
}
