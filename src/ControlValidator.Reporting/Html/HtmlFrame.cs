using System.Security.Cryptography;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The page's head, its title and way around, and its foot.</summary>
internal static class HtmlFrame
{
    public static void Open(HtmlPage page, Assessment assessment)
    {
        Begin(page, Title(assessment));
        Masthead(page, assessment);
        Navigation(page, assessment);
        page.Add($"""<main id="main">""");
    }

    /// <summary>The head, as all pages have it.</summary>
    public static void Begin(HtmlPage page, string title)
    {
        var style = $"{Resource("page.css")}\n{Resource("diagram.css")}";
        var script = Resource("page.js");
        page.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{title}</title>
            <style>{new Markup(style)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the findings</a>
            """);
    }

    public static void Close(HtmlPage page, Assessment assessment)
    {
        page.Add($"""
            </main>
            <footer>
            <p>{SummaryLine.For(assessment)}</p>
            <p>Written by {assessment.Engine.Name} {assessment.Engine.Version}. The same inputs give this page again, byte for byte.</p>
            </footer>
            <script>{new Markup(Resource("page.js"))}</script>
            </body>
            </html>
            """);
    }

    private static void Masthead(HtmlPage page, Assessment assessment)
    {
        var manifest = assessment.Manifest;
        var digest = Inputs.Digest(manifest);
        page.Add($"""
            <header class="masthead">
            <p class="eyebrow">Control assessment</p>
            <h1>{Subject(assessment)}</h1>
            <p class="lede">{Lede(assessment)}</p>
            <dl class="facts">
            <div><dt>As of</dt><dd>{(assessment.AsOf is { } asOf ? Labels.Of(asOf) : "no instant stated")}</dd></div>
            <div><dt>Collected by</dt><dd>{manifest.Source ?? "not stated in the export"}</dd></div>
            <div><dt>Snapshot</dt><dd>{Labels.Count(manifest.Documents.Length, "document")}, {Labels.Count(manifest.Documents.Sum(d => d.Rows), "row")}</dd></div>
            <div><dt>Controls</dt><dd>{Labels.Count(assessment.Checks.Length, "check")}, {assessment.ProvenChecks} proven</dd></div>
            <div><dt>Mutation score</dt><dd>{MutationLine.For(assessment)}</dd></div>
            <div><dt>Engine</dt><dd>{assessment.Engine.Name} {assessment.Engine.Version}</dd></div>
            <div class="wide"><dt>Snapshot SHA-256</dt><dd><code>{digest}</code></dd></div>
            </dl>
            </header>
            """);
    }

    private static void Navigation(HtmlPage page, Assessment assessment)
    {
        page.Add($"""
            <nav aria-label="Contents">
            <ul>
            """);
        if (assessment.Maturity is not null)
            page.Add($"""<li><a href="#maturity">Maturity</a></li>""");
        page.Add($"""
            <li><a href="#summary">Summary</a></li>
            <li><a href="#controls">Controls</a>
            <ul>
            """);
        foreach (var pillar in assessment.Checks.GroupBy(c => c.Control.Pillar).OrderBy(g => g.Key))
        {
            var failing = pillar.Count(c => c.Tally.Fail > 0);
            page.Add($"""
                <li><a href="#pillar-{pillar.Key.ToString()}">{Labels.Of(pillar.Key)}</a> <span class="count">{(failing > 0 ? $"{failing} failing" : "")}</span></li>
                """);
        }
        page.Add($"""
            </ul></li>
            <li><a href="#evidence">Evidence</a></li>
            <li><a href="#diagnostics">Diagnostics</a> <span class="count">{(assessment.Diagnostics.IsEmpty ? "" : $"{assessment.Diagnostics.Length}")}</span></li>
            <li><a href="#again">Run it again</a></li>
            </ul>
            </nav>
            """);
    }

    private static string Title(Assessment assessment) => $"{Subject(assessment)} · control assessment";

    private static string Subject(Assessment assessment)
    {
        var folder = Inputs.Folder(assessment.Manifest);
        return folder.Length > 0 ? folder : assessment.Manifest.Source ?? "Snapshot";
    }

    private static string Lede(Assessment assessment)
    {
        var tally = assessment.Tally;
        if (tally.Total == 0)
            return "No control judged anything in this snapshot. That is not a pass.";
        var failing = assessment.Checks.Where(c => c.Tally.Fail > 0).Select(c => c.Control.Id).Distinct(StringComparer.Ordinal).Count();
        var controls = assessment.Checks.Select(c => c.Control.Id).Distinct(StringComparer.Ordinal).Count();
        var undecided = tally.Unknown + tally.Error;
        var failed = failing == 0
            ? $"None of {Labels.Count(controls, "control")} fails"
            : $"{failing} of {Labels.Count(controls, "control")} {(failing == 1 ? "fails" : "fail")}";
        return undecided == 0
            ? $"{failed}, and every verdict could be decided."
            : $"{failed}; {Labels.Count(undecided, "verdict")} could not be decided, and none of them counts as a pass.";
    }

    internal static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    internal static string Resource(string name)
    {
        using var stream = typeof(HtmlFrame).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
