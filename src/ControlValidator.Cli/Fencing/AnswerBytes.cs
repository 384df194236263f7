using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Cli.Exploring;
using ControlValidator.Cli.Rendering;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Fencing;

/// <summary>What running a text gave, on its way between two processes.</summary>
internal static class AnswerBytes
{
    private const int LongestText = 1 << 24;
    private const int MostColumns = 64;
    private const int DeepestJson = 512;

    /// <summary>What can be wrong with a text that runs; the words of its rule and its cure are not taken from the process.</summary>
    private static readonly ImmutableArray<DiagnosticRule> Rules =
        [ExplorationRules.NotThere, ExplorationRules.Thrown, FuelRules.OutOfSteps, FuelRules.OutOfMemory, FuelRules.TooDeep];

    private enum Kind : byte
    {
        Problem,
        Unreadable,
        Single,
        Table,
        Json,
    }

    internal static void Write(BinaryWriter writer, RunText ran)
    {
        switch (ran)
        {
            case { Problem: { } problem }:
                Write(writer, Kind.Problem, problem);
                break;
            case { Value: ShownValue.Unreadable(var problem) }:
                Write(writer, Kind.Unreadable, problem);
                break;
            case { Value: ShownValue.Table table }:
                writer.Write((byte)Kind.Table);
                Write(writer, table.Columns);
                writer.Write(table.Rows.Length);
                foreach (var row in table.Rows)
                    Write(writer, row);
                writer.Write(table.More);
                break;
            case { Value: ShownValue.Json(var utf8) }:
                writer.Write((byte)Kind.Json);
                writer.Write(utf8.Span);
                break;
            default:
                writer.Write((byte)Kind.Single);
                TestimonyBytes.Write(writer, ran.Value is ShownValue.Single(var text) ? text : "");
                break;
        }
    }

    /// <summary>Null where the bytes are anything else than an answer in the form that was asked for.</summary>
    internal static RunText? Read(ReadOnlyMemory<byte> said, ShownForm form)
    {
        if (said.IsEmpty)
            return null;
        if ((Kind)said.Span[0] is Kind.Json)
            return form.AsJson && Json(said[1..]) is { } json ? new(json, Problem: null) : null;
        var reader = new ForeignReader(said.Span);
        RunText? ran = (Kind)reader.Byte() switch
        {
            Kind.Problem => new(Value: null, Problem(ref reader)),
            Kind.Unreadable => new(new ShownValue.Unreadable(Problem(ref reader)), Problem: null),
            Kind.Single => new(new ShownValue.Single(reader.Text(LongestText)), Problem: null),
            Kind.Table => new(Table(ref reader, form.Rows), Problem: null),
            Kind.Json or _ => null,
        };
        return reader.IsComplete ? ran : null;
    }

    private static void Write(BinaryWriter writer, Kind kind, Diagnostic problem)
    {
        writer.Write((byte)kind);
        writer.Write((byte)Rules.IndexOf(problem.Rule));
        writer.Write(problem.Span.Line);
        writer.Write(problem.Span.Column);
        TestimonyBytes.Write(writer, problem.Message);
    }

    private static void Write(BinaryWriter writer, ImmutableArray<string> texts)
    {
        writer.Write(texts.Length);
        foreach (var text in texts)
            TestimonyBytes.Write(writer, text);
    }

    private static Diagnostic Problem(ref ForeignReader reader)
    {
        var rule = reader.Byte();
        if (rule >= Rules.Length)
            reader.Fail();
        var (line, column) = (Math.Max(0, reader.Int()), Math.Max(0, reader.Int()));
        return Rules[rule < Rules.Length ? rule : 0].At(new(Exploration.Place, line, column), reader.Text(LongestText));
    }

    private static ShownValue.Table Table(ref ForeignReader reader, int mostRows)
    {
        var columns = Texts(ref reader, MostColumns);
        var count = reader.Int();
        if (count > Math.Max(mostRows, MostColumns) || !reader.HasRoomFor(count, sizeof(int)))
            reader.Fail();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (!reader.Failed && rows.Count < count)
        {
            var row = Texts(ref reader, MostColumns);
            if (row.Length != columns.Length)
                reader.Fail();
            rows.Add(row);
        }
        return new(columns, rows.ToImmutable(), reader.Int());
    }

    private static ImmutableArray<string> Texts(ref ForeignReader reader, int most)
    {
        var count = reader.Int();
        if (count > most || !reader.HasRoomFor(count, sizeof(int)))
        {
            reader.Fail();
            return [];
        }
        var texts = ImmutableArray.CreateBuilder<string>(count);
        while (texts.Count < count)
            texts.Add(reader.Text(LongestText));
        return texts.MoveToImmutable();
    }

    /// <summary>Written anew, so that it is what it is said to be.</summary>
    private static ShownValue.Json? Json(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, new() { MaxDepth = DeepestJson });
            using var written = new MemoryStream();
            ShownJson.Write(written, json.RootElement.WriteTo);
            return new(written.GetBuffer().AsMemory(0, (int)written.Length));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
