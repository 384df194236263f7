using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// One page without anything outside it: maturity first, then the controls by pillar, each with its findings and what was observed, then what
/// the assessment rests on. It works without scripts; with them it can be searched.
/// </summary>
internal static class HtmlReport
{
    /// <summary>Findings of one outcome over all checks: beyond some ten thousand, browsers become slow.</summary>
    private const int MostOfPage = 6_000;

    /// <summary>Shown of every check, however many there are.</summary>
    private const int Fewest = 20;

    private const int MostBad = 500;
    private const int MostGood = 200;

    public static void Write(Assessment assessment, Stream output)
    {
        var share = MostOfPage / Math.Max(assessment.Checks.Length, 1);
        var findings = FirstFindings.Of(assessment, outcome => Math.Clamp(share, Fewest, Most(outcome)));
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true)
        {
            NewLine = "\n",
        };
        var page = new HtmlPage(text);
        var anchors = new Anchors(assessment.Checks);
        HtmlFrame.Open(page, assessment);
        HtmlMaturity.Write(page, assessment.Maturity, anchors);
        HtmlSummary.Write(page, assessment, anchors);
        HtmlControls.Write(page, assessment, findings, anchors);
        HtmlEvidence.Write(page, assessment);
        HtmlFrame.Close(page, assessment);
    }

    private static int Most(Outcome outcome) => outcome switch
    {
        Outcome.Fail or Outcome.Error or Outcome.Unknown => MostBad,
        Outcome.Pass or Outcome.NotApplicable => MostGood,
    };
}
