using ControlValidator.Cli.Exploring;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Fencing;

/// <summary>The child's side of exploring: the first text is the beginning, each later one is run and its value read.</summary>
internal sealed class FencedExploring(OpenedEstate estate, FuelLimits limits)
{
    private TextRunner? runner;

    internal Action<BinaryWriter> Answer(byte[] request)
    {
        using var reader = new BinaryReader(new MemoryStream(request, writable: false));
        var form = new ShownForm(reader.ReadBoolean(), reader.ReadInt32());
        var text = new CompiledText(reader.ReadString(), reader.ReadString(), reader.ReadBytes(request.Length));
        var ran = new RunText(new ShownValue.Single(""), Problem: null);
        if (runner is null)
            runner = new(text, estate.Snapshot.RecordingTo(new Recorder()), limits.ForSnapshot);
        else
            ran = TextAnswers.Answer(runner, text, form);
        return writer => AnswerBytes.Write(writer, ran);
    }

    /// <summary>Shows a value of each form, so that nothing that this takes has to be loaded later.</summary>
    internal static void WarmUp()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var value in new object[] { new { Name = "n", Verdict.Fail.Outcome }, new[] { (1, "a"), (2, "b") }, Verdict.Fail.Because("w"), 1.5, "t", DateTimeOffset.UnixEpoch })
        {
            AnswerBytes.Write(writer, new(ValueReader.Read(value, 2), Problem: null));
            ValueJson.Write(bytes, value);
        }
        AnswerBytes.Write(writer, new(Value: null, Exploration.Failure(new InvalidOperationException("w"))));
    }
}
