using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Cli.Authoring;
using ControlValidator.Cli.Rendering;
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
            return DiagnosticView.Refuse(AuthoringRules.BadName.At(new("command line"), $"`{written}` is no name of a policy"));
        var folder = parsed.GetValue(policies) ?? "policies";
        if (Directory.Exists(Path.Combine(folder, family, own)))
            return DiagnosticView.Refuse(AuthoringRules.Exists.At(new(Path.Combine(folder, family, own)), "there is a policy of this name"));
        var (id, within) = (parsed.GetValue(from), parsed.GetValue(exports) ?? []);
        if (id is null != within is [])
            return DiagnosticView.Refuse(CliRules.Usage.At(new("command line"), "`--from` needs `--in`, and `--in` needs `--from`"));
        if (id is null && parsed.GetValue(type) is null && !parsed.GetValue(snapshot))
            return DiagnosticView.Refuse(CliRules.Usage.At(new("command line"), "say what the check judges", "Give `--type` with a resource type, or `--snapshot`."));

        var real = id is null ? null : RealCase.Find(id, within, folder);
        if (id is not null && real is null)
            return DiagnosticView.Refuse(AuthoringRules.NotInExport.At(new(string.Join(", ", within)), $"there is no resource or finding `{id}`"));
        return Begin(new(folder, family, own, ControlIds.Next(folder, family), parsed.GetValue(snapshot)), parsed.GetValue(type) ?? TypeOf(real), real);
    }

    private static string TypeOf(JsonObject? real) => real?["type"]?.GetValue<string>() ?? UsualType;

    private static ExitCode Begin(NewPolicy policy, string resourceType, JsonObject? real)
    {
        if (ViewCatalogue.Find(resourceType) is { } view)
            return Write(policy, view, real);
        var near = NearName.Suggest(resourceType, ViewCatalogue.Types.Where(t => t.Count(c => c == '/') == resourceType.Count(c => c == '/')));
        return DiagnosticView.Refuse(AuthoringRules.UnknownType.At(new("command line"), $"there is no view of the resource type `{resourceType}`", near));
    }

    private static ExitCode Write(NewPolicy policy, ViewOutline view, JsonObject? real)
    {
        using var text = JsonDocument.Parse(real?.ToJsonString() ?? "{}");
        if (SettingSense.Choose(view, text.RootElement) is not { } sensible)
            return DiagnosticView.Refuse(AuthoringRules.UnknownType.At(new("command line"), $"the view of `{view.ResourceType}` has no setting to begin with", "Write the policy by hand, over `Resource`."));
        var scaffold = new PolicyScaffold(policy, view, sensible, real);
        try
        {
            policy.Write("policy.csx", scaffold.Policy());
            policy.Write(LoadedPolicy.CasesName, scaffold.Cases());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DiagnosticView.Refuse(AuthoringRules.CannotCreate.At(new(policy.Path), "the policy cannot be written"));
        }
        var shown = policy.Path.Replace('\\', '/');
        Consoles.Output.Line($"[green]{policy.ControlId}[/] {Shown.Safe(shown)}/policy.csx");
        Consoles.Output.Line($"[grey]{new string(' ', policy.ControlId.Length)}[/] {Shown.Safe(shown)}/cases.json");
        Consoles.Output.Line();
        Consoles.Output.WholeLine($"Next: cval test {Shown.Safe(shown)} --mutate");
        return ExitCode.Clean;
    }
}
