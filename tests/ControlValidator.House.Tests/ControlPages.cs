using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ControlValidator.Model;
using ControlValidator.Reporting;
using ControlValidator.Scripting;

namespace ControlValidator.House.Tests;

/// <summary>Each control of the shipped pack has a page, made from its metadata and its cases.</summary>
public sealed class ControlPages
{
    private static readonly Lazy<ImmutableArray<(LoadedPolicy Policy, Check Check)>> Pack = new(Load);

    [Test]
    public void Each_control_has_a_page_that_says_what_its_policy_says()
    {
        foreach (var (policy, check) in Pack.Value)
            GeneratedText.Verify(Page(policy, check), "docs", "controls", check.Control.Id + ".md");
    }

    [Test]
    public void The_list_of_controls_is_complete()
    {
        var text = new StringBuilder("# Controls\n\nMade from the shipped policies. `cval controls` shows the same on a terminal.\n");
        foreach (var pillar in Pack.Value.GroupBy(p => p.Check.Control.Pillar).OrderBy(g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Labels.Of(pillar.Key)}\n\n| control | severity | level | title |\n|---|---|---|---|\n");
            foreach (var (_, check) in pillar)
                text.Append(CultureInfo.InvariantCulture, $"| [{check.Control.Id}]({check.Control.Id}.md) | {Labels.Of(check.Control.Severity)} | {check.Control.Level} | {check.Control.Title} |\n");
        }

        GeneratedText.Verify(text.ToString(), "docs", "controls", "README.md");
    }

    [Test]
    public void There_is_no_page_of_a_control_that_is_gone()
    {
        var pages = Directory.EnumerateFiles(Checkout.PathOf("docs", "controls"), "CV-*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.That(pages, Is.EquivalentTo(Pack.Value.Select(p => p.Check.Control.Id)));
    }

    private static string Page(LoadedPolicy policy, Check check)
    {
        var control = check.Control;
        var text = new StringBuilder($"# {control.Id}: {control.Title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{control.Why}\n\n**Fix.** {control.Fix}\n\n| | |\n|---|---|\n");
        text.Append(CultureInfo.InvariantCulture, $"| severity | {Labels.Of(control.Severity)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| pillar | {Labels.Of(control.Pillar)}, maturity level {control.Level} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| method | {Labels.Of(control.Method)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| judges | {Judges(check)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| same as | {List(control.SameAs.Select(s => $"{s.Scheme} `{s.Id}`"))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| maps to | {List(control.Maps.Select(m => $"{m.Framework} {m.Id}"))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| policy | [{Relative(policy.Path)}](../../{Relative(policy.Path)}) |\n");
        text.Append("\n## Cases\n\n| case | verdict |\n|---|---|\n");
        foreach (var (name, expect) in Cases(policy, control))
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {expect} |\n");
        return text.ToString();
    }

    private static IEnumerable<(string Name, string Expect)> Cases(LoadedPolicy policy, Control control)
    {
        if (policy.CasesPath is null)
            yield break;
        var file = Engine.CaseFileReader.Read(policy.CasesPath, File.ReadAllBytes(policy.CasesPath));
        foreach (var @case in file.Cases.Where(c => c.Control is null || c.Control == control.Id))
            yield return (@case.Name, Labels.Of(@case.Expect));
    }

    private static string Judges(Check check) => check.Kind is CheckKind.Snapshot ? "the whole snapshot"
        : check.Types.IsEmpty ? "every resource"
        : List(check.Types.Select(t => $"`{t}`"));

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Relative(string path) => Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/');

    private static ImmutableArray<(LoadedPolicy Policy, Check Check)> Load() =>
        [.. PolicyPacks.Load([Checkout.PathOf("policies")], new(CacheFolder: null, Parallel: 2)).Policies
            .SelectMany(p => p.Checks.Select(c => (p, c)))
            .OrderBy(p => p.c.Control.Id, StringComparer.Ordinal)];
}
