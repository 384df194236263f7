using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// One page without anything outside it: maturity first, then the controls by pillar, each with its findings and what was observed, then what
/// the assessment rests on. It works without scripts; with them it can be searched.
/// </summary>
internal static class HtmlReport
{
    private const int MostBad = 500;
    private const int MostGood = 200;

    public static void Write(Assessment assessment, Stream output)
    {
        var findings = FirstFindings.Of(assessment, Kept);
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

    private static int Kept(Outcome outcome) => outcome switch
    {
        Outcome.Fail or Outcome.Error or Outcome.Unknown => MostBad,
        Outcome.Pass or Outcome.NotApplicable => MostGood,
    };
}
