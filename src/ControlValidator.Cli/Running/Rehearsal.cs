using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ControlValidator.Cli.Rendering;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Running;

/// <summary>
/// Goes through what a run is going to do before there is anything to do it with, on whichever thread would wait. Code that runs for the first
/// time takes a hundred times as long as when it runs again, and judging a small snapshot consists of nothing else. Nothing that it
/// does has an effect.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Before the command line is looked at: the first path that is handed to the system takes longer than a hundred others.</summary>
    internal static void NamePath() => _ = Path.Exists(AppContext.BaseDirectory);

    /// <summary>While the command line is read: reading an export.</summary>
    internal static void ReadJson()
    {
        var reader = new Utf8JsonReader("""{ "a name that is longer than a vector": "a value that is longer than a vector", "n": [1.5, true, null] }"""u8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
                _ = reader.GetString();
        }
    }

    /// <summary>While policies are loaded, and checks judge: rolling up and showing.</summary>
    internal static void Conclude(Preparation preparation)
    {
        void Work()
        {
            ReadyConsole();
            Show(preparation.Model);
        }
        new Thread(() => Try(Work)) { IsBackground = true }.Start();
    }

    /// <summary>The first that is written makes the console ready, even if it is nothing.</summary>
    private static void ReadyConsole()
    {
        if (!Console.IsOutputRedirected)
            return;
        using var output = Console.OpenStandardOutput();
        output.Write([]);
    }

    private static void Show(LoadedMaturityModel? model)
    {
        using var estate = MadeRun.Open();
        var judged = Assessor.Judge(estate, [MadeRun.Check], new(1, KeepPasses: false), CancellationToken.None);
        var checks = ImmutableArray.Create(new ProvenCheck(MadeRun.Check, new(null), "").Assessed(judged.Tallies[0]));
        var maturity = model?.Model is { } levels ? MaturityRollup.Derive(levels, [], Manifest.Empty, asOf: null, stress: null) : null;
        ConsoleReport.Write(new PlainPage(TextWriter.Null), new(Run.Engine, null, estate.Snapshot.Manifest, [], checks, judged.Findings, [], maturity), judged);
    }

    /// <summary>Does what will be done again in earnest where it fails.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "What goes wrong here goes wrong again in the run, and is told there.")]
    internal static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception)
        {
        }
    }
}
