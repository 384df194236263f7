using ControlValidator.Model;

namespace ControlValidator.Engine.Tests;

public sealed class SelectingControls
{
    [TestCase("", "", Severity.Info, true)]
    [TestCase("CV-TST-*", "", Severity.Info, true)]
    [TestCase("cv-tst-00?", "", Severity.Info, true)]
    [TestCase("storage", "", Severity.Info, true)]
    [TestCase("CloudPosture", "", Severity.Info, true)]
    [TestCase("cloud-posture", "", Severity.Info, true)]
    [TestCase("CV-OTHER-*", "", Severity.Info, false)]
    [TestCase("identities", "", Severity.Info, false)]
    [TestCase("CV-OTHER-*,storage", "", Severity.Info, true)]
    [TestCase("", "storage", Severity.Info, false)]
    [TestCase("CV-TST-001", "cloud-*", Severity.Info, false)]
    [TestCase("", "", Severity.Medium, true)]
    [TestCase("", "", Severity.High, false)]
    public void A_control_is_taken_by_id_family_pillar_and_severity(string include, string exclude, Severity least, bool taken)
    {
        var selection = new ControlSelection(Globs(include), Globs(exclude), least);

        Assert.That(selection.Takes(Estates.Control(severity: Severity.Medium), "storage"), Is.EqualTo(taken));
    }

    [TestCase("", "", Severity.Info, true)]
    [TestCase("*", "", Severity.Info, false)]
    [TestCase("", "x", Severity.Info, false)]
    [TestCase("", "", Severity.Low, false)]
    public void Only_a_run_of_everything_is_a_basis_for_maturity(string include, string exclude, Severity least, bool everything)
    {
        Assert.That(new ControlSelection(Globs(include), Globs(exclude), least).IsEverything, Is.EqualTo(everything));
    }

    private static System.Collections.Immutable.ImmutableArray<Glob> Globs(string texts) =>
        [.. texts.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(t => Glob.TryParse(t, out var glob, out var problem) ? glob : throw new InvalidOperationException(problem))];
}
