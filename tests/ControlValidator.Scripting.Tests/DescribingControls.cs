namespace ControlValidator.Scripting.Tests;

public sealed class DescribingControls
{
    [TestCase("[Control([|\"cv-1\"|], \"It is on\", Pillar = Pillar.Assets)]", "CV1021")]
    [TestCase("[Control([|\"\"|], \"It is on\", Pillar = Pillar.Assets)]", "CV1021")]
    [TestCase("[Control([|null!|], \"It is on\", Pillar = Pillar.Assets)]", "CV1021")]
    [TestCase("[[|Control|]]", "CV1021")]
    [TestCase("[[|Control(\"CV-TST-001\")|]]", "CV1022")]
    [TestCase("[Control(\"CV-TST-001\", [|\" \"|], Pillar = Pillar.Assets)]", "CV1022")]
    [TestCase("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets, Level = [|6|])]", "CV1023")]
    [TestCase("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets, Level = [|-1|])]", "CV1023")]
    [TestCase("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets), Maps([|\"NIST SP 800-35\"|], \"SC-8\")]", "CV1024", "Did you mean `NIST SP 800-53`?")]
    [TestCase("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets), Maps([|\"Nothing like it\"|], \"SC-8\")]", "CV1024", "Known are MCSB, ")]
    [TestCase("[Control(\"CV-TST-001\", [|DateTime.Now.ToString()|], Pillar = Pillar.Assets)]", "CV1026")]
    [TestCase("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.[|Identity|])]", "CV1027", "Did you mean `Identities`?")]
    [TestCase("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets, Severity = [|(Severity)9|])]", "CV1027", "Known are Info, Low, Medium, High, Critical.")]
    [TestCase("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets)] [[|For()|]]", "CV1028")]
    [TestCase("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets)] [[|For(\"a\", \"\")|]]", "CV1028")]
    [TestCase("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets), [|SameAs(\"PSRule\", \"\")|]]", "CV1032")]
    public void A_mistake_is_reported_where_the_brackets_stand(string attributes, string code, string? help = null)
    {
        using var folder = new PolicyFolder();
        var expected = Marked.Parse($"{attributes} [Why(\"w\")] [Fix(\"f\")]\nVerdict F(Resource resource) => Verdict.Pass;");
        folder.Add("on", expected.Text);

        var pack = folder.Load();

        var problem = pack.Diagnostics.Single();
        Assert.That(problem.Code, Is.EqualTo(code), problem.ToString());
        Assert.That((problem.Span.Line, problem.Span.Column, problem.Span.Length), Is.EqualTo((expected.Line, expected.Column, expected.Length)));
        Assert.That(pack.Policies, Is.Empty);
        if (help is not null)
            Assert.That(problem.Help, Does.StartWith(help));
    }

    [TestCase("bool [|F|](Resource resource) => true;", "CV1025")]
    [TestCase("Verdict [|F|]() => Verdict.Pass;", "CV1025")]
    [TestCase("Verdict [|F|](string text) => Verdict.Pass;", "CV1025")]
    [TestCase("Verdict [|F|](Snapshot snapshot, Resource resource) => Verdict.Pass;", "CV1025")]
    [TestCase("Verdict [|F|](Resource a, Resource b) => Verdict.Pass;", "CV1025")]
    [TestCase("Verdict [|F|](ref Resource a) => Verdict.Pass;", "CV1025")]
    [TestCase("Verdict [|F|](StorageAccount? a) => Verdict.Pass;", "CV1025")]
    [TestCase("Verdict [|F|]<T>(Resource a) => Verdict.Pass;", "CV1025")]
    [TestCase("Verdict F([|StorageAcount|] account) => Verdict.Pass;", "CV1001")]
    [TestCase("[[|For(\"a\")|]] Verdict F(StorageAccount account) => Verdict.Pass;", "CV1028")]
    [TestCase("[[|For(\"a\")|]] Verdict F(Snapshot snapshot) => Verdict.Pass;", "CV1028")]
    public void A_wrong_signature_is_reported_where_the_brackets_stand(string method, string code)
    {
        using var folder = new PolicyFolder();
        var expected = Marked.Parse("[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets), Why(\"w\"), Fix(\"f\")]\n" + method);
        folder.Add("on", expected.Text);

        var pack = folder.Load();

        var problem = pack.Diagnostics.Single();
        Assert.That(problem.Code, Is.EqualTo(code), problem.ToString());
        Assert.That((problem.Span.Line, problem.Span.Column), Is.EqualTo((expected.Line, expected.Column)));
        Assert.That(problem.Help, code == "CV1001" ? Is.EqualTo("Did you mean `StorageAccount`?") : Is.Not.Null);
    }

    [Test]
    public void A_check_within_a_type_is_reported()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", $"class Inner {{ {PolicyFolder.Check()} }}");

        Assert.That(folder.Load().Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1025"]));
    }

    [Test]
    public void An_id_that_two_checks_have_is_reported_at_both_places_and_neither_is_used()
    {
        using var folder = new PolicyFolder();
        folder.Add("a", PolicyFolder.Check("CV-TST-001"));
        folder.Add("b", PolicyFolder.Check("CV-TST-001") + PolicyFolder.Check("CV-TST-002", name: "Other"));

        var pack = folder.Load();

        Assert.That(folder.Read(pack), Is.EqualTo(
        [
            $"policies/family/a/policy.csx(2,10): error CV1020: `CV-TST-001` is also the id of a check at {folder.Policies}/family/b/policy.csx(2,10)".Replace(folder.Root + "/", "", StringComparison.Ordinal),
            $"policies/family/b/policy.csx(2,10): error CV1020: `CV-TST-001` is also the id of a check at {folder.Policies}/family/a/policy.csx(2,10)".Replace(folder.Root + "/", "", StringComparison.Ordinal),
        ]));
        Assert.That(pack.Policies.Single().Checks.Select(c => c.Control.Id), Is.EqualTo(["CV-TST-002"]));
    }

    [Test]
    public void What_a_control_does_not_say_is_a_warning_and_the_check_is_used()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", "[Control(\"CV-TST-001\", \"It is on\")] Verdict F(Resource resource) => Verdict.Pass;");

        var pack = folder.Load();

        Assert.That(pack.Diagnostics.Select(d => d.Code), Is.EquivalentTo(["CV1029", "CV1030", "CV1033"]));
        Assert.That(pack.Policies.Single().Checks, Has.Length.EqualTo(1));
    }

    [TestCase("CV-STO-001", true)]
    [TestCase("A-000", true)]
    [TestCase("A1-2B-999", true)]
    [TestCase("001", false)]
    [TestCase("CV-STO-1", false)]
    [TestCase("CV-STO-0001", false)]
    [TestCase("1V-STO-001", false)]
    [TestCase("CV--001", false)]
    [TestCase("cv-sto-001", false)]
    [TestCase("CV-STO-00١", false)]
    [TestCase("", false)]
    public void An_id_has_a_form(string id, bool expected)
    {
        Assert.That(ControlId.IsWellFormed(id), Is.EqualTo(expected));
    }
}
