using System.Collections.Immutable;
using System.CommandLine;
using ControlValidator.Cli.Options;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Proofs;

/// <summary>What <c>cval prove</c> can be told.</summary>
internal sealed class ProveOptions
{
    private readonly Option<string[]> property = new("--property") { Description = "Only properties whose id matches the glob. Default: all.", HelpName = "glob" };
    private readonly Option<string> smt = new("--smt") { Description = "Write a text for solvers: a file that ends in .smt2 for one property, or a folder.", HelpName = "path" };
    private readonly Option<string> format = new("--format", "-f") { Description = "console or json. Default: console.", HelpName = "format" };

    public ProveOptions()
    {
        property.Validators.Add(result => SharedOptions.Refuse(result, static text => !Glob.TryParse(text, out _, out _), "is no glob"));
        smt.Validators.Add(result => SharedOptions.Refuse(result, string.IsNullOrWhiteSpace, "is no path"));
        format.Validators.Add(result => SharedOptions.Refuse(result, static text => IsJson(text) is null, "is no format: console, json"));
    }

    public void AddTo(Command command)
    {
        command.Options.Add(property);
        command.Options.Add(smt);
        command.Options.Add(format);
    }

    public bool IsJsonOf(ParseResult parsed) => parsed.GetValue(format) is { } text && IsJson(text) is true;

    public string? SmtOf(ParseResult parsed) => parsed.GetValue(smt);

    /// <summary>Those that are asked for, or what is wrong with what was asked.</summary>
    public (ImmutableArray<Provable> Chosen, Diagnostic? Problem) Choose(ParseResult parsed, ImmutableArray<Provable> all)
    {
        var asked = parsed.GetValue(property) ?? [];
        if (asked.Length == 0)
            return (all, null);
        var globs = asked.Select(text => (Text: text, Glob: Glob.TryParse(text, out var glob, out _) ? glob : null)).ToList();
        foreach (var (text, glob) in globs)
        {
            if (!all.Any(one => glob?.Matches(one.Id) is true))
                return ([], Unknown(text, all));
        }
        return ([.. all.Where(one => globs.Exists(g => g.Glob?.Matches(one.Id) is true))], null);
    }

    private static Diagnostic Unknown(string text, ImmutableArray<Provable> all)
    {
        var near = NearName.Suggest(text, all.Select(static one => one.Id));
        return CliRules.NoSuchProperty.At(new("command line"), $"no property matches `{text}`{(near is null ? "" : $": {char.ToLowerInvariant(near[0])}{near[1..]}")}");
    }

    private static bool? IsJson(string text) => text.ToUpperInvariant() switch
    {
        "CONSOLE" => false,
        "JSON" => true,
        _ => null,
    };
}
