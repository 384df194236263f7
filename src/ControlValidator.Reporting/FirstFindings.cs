using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The first findings of each check and outcome: what a page shows of what may be a million.</summary>
internal sealed class FirstFindings
{
    private readonly Dictionary<(string Control, string Check, Outcome Outcome), List<Finding>> kept = [];

    /// <summary>Goes through the findings once.</summary>
    /// <param name="most">How many to keep of each check, by outcome.</param>
    public static FirstFindings Of(Assessment assessment, Func<Outcome, int> most)
    {
        var first = new FirstFindings();
        foreach (var finding in assessment.Findings)
            first.Keep(finding, most(finding.Outcome));
        return first;
    }

    public IReadOnlyList<Finding> Of(AssessedCheck check, Outcome outcome) =>
        kept.TryGetValue((check.Control.Id, check.Name, outcome), out var findings) ? findings : [];

    private void Keep(Finding finding, int most)
    {
        if (most == 0)
            return;
        var key = (finding.Control.Id, finding.Check, finding.Outcome);
        if (!kept.TryGetValue(key, out var findings))
            kept[key] = findings = [];
        if (findings.Count < most)
            findings.Add(finding);
    }
}
