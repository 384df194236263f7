using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Cli.Authoring;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval new</c>: begins a policy that compiles, is proven, and waits to be changed.</summary>
internal sealed class NewCommand
{
    internal const string Description = "Begin a policy, with a case that fails and one that passes.";

    private const string UsualType = "Microsoft.Storage/storageAccounts";

    private readonly Argument<string> name = new("name") { Description = "Family and name, such as storage/minimum-tls." };

    private readonly Option<string> type = new("--type", "-t") { Description = "The resource type that the check judges.", HelpName = "type" };

    private readonly Option<bool> snapshot = new("--snapshot") { Description = "Judge the snapshot as a whole." };

    private readonly Option<string> from = new("--from")
    {
        Description = "Make the case from a real resource, in disguise: id of a resource, or of a finding.",
        HelpName = "id",
    };

    private readonly Option<string[]> exports = new("--in") { Description = "The export that holds it.", HelpName = "path" };

    private readonly Option<string> policies = new("--policies", "-p") { Description = "The folder of policies. Default: ./policies.", HelpName = "path" };

    internal static Command Create()
    {
        var create = new NewCommand();
        var command = new Command("new", Description);
        command.Arguments.Add(create.name);
        foreach (var option in new Option[] { create.type, create.snapshot, create.from, create.exports, create.policies })
            command.Options.Add(option);
        command.SetAction(parsed => (int)create.Execute(parsed));
        return command;
    }

    private ExitCode Execute(ParseResult parsed)
    {
        var written = parsed.GetValue(name) ?? "";
        if (written.Split('/') is not [var family, var own] || !NewPolicy.IsName(family) || !NewPolicy.IsName(own))
            return Complain(AuthoringRules.BadName.At(new("command line"), $"`{written}` is no name of a policy"));
        var folder = parsed.GetValue(policies) ?? "policies";
        if (Directory.Exists(Path.Combine(folder, family, own)))
            return Complain(AuthoringRules.Exists.At(new(Path.Combine(folder, family, own)), "there is a policy of this name"));
        var (id, within) = (parsed.GetValue(from), parsed.GetValue(exports) ?? []);
        if (id is null != within is [])
            return Complain(CliRules.Usage.At(new("command line"), "`--from` needs `--in`, and `--in` needs `--from`"));
        if (id is null && parsed.GetValue(type) is null && !parsed.GetValue(snapshot))
            return Complain(CliRules.Usage.At(new("command line"), "say what the check judges", "Give `--type` with a resource type, or `--snapshot`."));

        var real = id is null ? null : RealCase.Find(id, within, folder);
        if (id is not null && real is null)
            return Complain(AuthoringRules.NotInExport.At(new(string.Join(", ", within)), $"there is no resource or finding `{id}`"));
        return Begin(new(folder, family, own, FreeId(folder, family), parsed.GetValue(snapshot)), parsed.GetValue(type) ?? TypeOf(real), real);
    }

    private static string TypeOf(JsonObject? real) => real?["type"]?.GetValue<string>() ?? UsualType;

    private static ExitCode Begin(NewPolicy policy, string resourceType, JsonObject? real)
    {
        if (ViewCatalogue.Find(resourceType) is { } view)
            return Write(policy, view, real);
        var near = NearName.Suggest(resourceType, ViewCatalogue.Types.Where(t => t.Count(c => c == '/') == resourceType.Count(c => c == '/')));
        return Complain(AuthoringRules.UnknownType.At(new("command line"), $"there is no view of the resource type `{resourceType}`", near));
    }

    private static ExitCode Write(NewPolicy policy, ViewOutline view, JsonObject? real)
    {
        using var text = JsonDocument.Parse(real?.ToJsonString() ?? "{}");
        if (SettingSense.Choose(view, text.RootElement) is not { } sensible)
            return Complain(AuthoringRules.UnknownType.At(new("command line"), $"the view of `{view.ResourceType}` has no setting to begin with", "Write the policy by hand, over `Resource`."));
        var scaffold = new PolicyScaffold(policy, view, sensible, real);
        try
        {
            Directory.CreateDirectory(policy.Path);
            WriteNew(Path.Combine(policy.Path, "policy.csx"), scaffold.Policy());
            WriteNew(Path.Combine(policy.Path, "cases.json"), scaffold.Cases());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Complain(AuthoringRules.CannotCreate.At(new(policy.Path), "the policy cannot be written"));
        }
        var shown = policy.Path.Replace('\\', '/');
        Consoles.Output.Line($"[green]{policy.ControlId}[/] {Shown.Safe(shown)}/policy.csx");
        Consoles.Output.Line($"[grey]{new string(' ', policy.ControlId.Length)}[/] {Shown.Safe(shown)}/cases.json");
        Consoles.Output.Line();
        Consoles.Output.WholeLine($"Next: cval test {Shown.Safe(shown)} --mutate");
        return ExitCode.Clean;
    }

    private static void WriteNew(string path, string text)
    {
        using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
        writer.Write(text.ReplaceLineEndings("\n"));
    }

    /// <summary>The next id of the family: like those that it has, or one of its own.</summary>
    private static string FreeId(string folder, string family)
    {
        var pack = Directory.Exists(folder) ? PolicyPacks.Load([folder], new(PackFolder.Cache(off: false), Environment.ProcessorCount)).Policies : [];
        var taken = pack.SelectMany(p => p.Checks).Select(c => c.Control.Id).ToHashSet(StringComparer.Ordinal);
        var stem = pack.Where(p => p.Family == family).SelectMany(p => p.Checks).Select(c => c.Control.Id[..c.Control.Id.LastIndexOf('-')])
            .GroupBy(s => s, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? OwnStem(family);
        var number = taken.Where(id => id.StartsWith($"{stem}-", StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(stem.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty(0).Max();
        return string.Create(CultureInfo.InvariantCulture, $"{stem}-{number + 1:000}");
    }

    private static string OwnStem(string family)
    {
        var letters = new string([.. family.Where(char.IsAsciiLetter)]).ToUpperInvariant();
        return $"MY-{(letters.Length == 0 ? "POL" : letters[..Math.Min(3, letters.Length)])}";
    }

    private static ExitCode Complain(Diagnostic diagnostic)
    {
        DiagnosticView.Write(Consoles.Error, [diagnostic]);
        return ExitCode.BadInput;
    }
}
