using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ControlValidator.Cli.Rendering;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>
/// Goes through what a run is going to do before there is anything to do it with, on whichever thread would wait. Code that runs for the first
/// time takes a hundred times as long as when it runs again, and judging a small snapshot consists of nothing else. Nothing that it
/// does has an effect.
/// </summary>
internal static class Rehearsal
{
    /// <summary>While the command line is read: reading an export, and loading a policy.</summary>
    internal static void Begin(string[] arguments)
    {
        if (arguments is ["validate", ..] && Environment.ProcessorCount > 1)
            Aside(Load);
    }

    /// <summary>While policies are loaded, and checks judge: rolling up and showing.</summary>
    internal static void Conclude(Preparation preparation) => Aside(() =>
    {
        ReadyConsole();
        Show(preparation.Model);
    });

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
        if (model?.Model is not { } levels)
            return;
        var maturity = MaturityRollup.Derive(levels, [], Manifest.Empty, asOf: null, stress: null);
        ConsoleReport.Write(new PlainPage(TextWriter.Null), new(Run.Engine, null, Manifest.Empty, [], [], [], [], maturity), judged: null);
    }

    private static void Aside(Action work) => new Thread(() => Try(work)) { IsBackground = true }.Start();

    [SuppressMessage("Design", "CA1031", Justification = "What goes wrong here goes wrong again in the run, and is told there.")]
    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception)
        {
        }
    }

    private static void Load()
    {
        ReadJson();
        if (PackFolder.Cache(off: false) is { } cache)
            PolicyPacks.Rehearse(PackFolder.Shipped, PackFolder.Options(cache, parallel: 1));
    }

    private static void ReadJson()
    {
        var reader = new Utf8JsonReader("""{ "a name that is longer than a vector": "a value that is longer than a vector", "n": [1.5, true, null] }"""u8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
                _ = reader.GetString();
        }
    }
}
