using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>How a reader makes the assessment again, and what must come out equal.</summary>
internal static class HtmlRerun
{
    public static void Write(HtmlPage page, Assessment assessment)
    {
        page.Add($"""
            <section id="again" aria-labelledby="again-title">
            <h2 id="again-title">Run it again</h2>
            <p>With the documents and policies whose hashes stand above, the same selection of controls, and {assessment.Engine.Name} {assessment.Engine.Version}:</p>
            <pre tabindex="0"><code>{Command(assessment)}</code></pre>
            <p>The page that comes out is this one, byte for byte, on any machine and with any number of threads. Where it differs, compare the snapshot’s SHA-256 first, then the policies’. For one finding, <code>cval explain</code> with its id shows what was read, where, and why it led to the verdict.</p>
            <p>How the run was guarded against its policies: {FenceLine.For(assessment.Fence)}.</p>
            </section>
            """);
    }

    private static string Command(Assessment assessment)
    {
        var documents = Inputs.Folder(assessment.Manifest);
        var policies = Inputs.CommonFolder([.. assessment.Policies.Select(p => p.Path)]);
        var asOf = assessment.AsOf is { } instant ? $" --as-of {Labels.Of(instant)}" : "";
        var from = policies.Length > 0 ? $" --policies {Quote(policies)}" : "";
        return $"cval validate {Quote(documents.Length > 0 ? documents : ".")}{from}{asOf} --format html=assessment.html";
    }

    /// <summary>For a shell, where the path holds more than plain characters.</summary>
    private static string Quote(string path) =>
        path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or ':')
            ? path
            : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
