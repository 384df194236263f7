namespace ControlValidator.Scripting.Tests;

public sealed class CheckingPolicyFiles
{
    private const string Good = "[Control(\"CV-TST-001\", \"It is on\", Pillar = Pillar.Assets)] [Why(\"w\")] [Fix(\"f\")] Verdict F(Resource resource) => Verdict.Pass;\n";

    [TestCase("[|Console.WriteLine(1);|]\n" + Good, "CV1003")]
    [TestCase("[|return|];\n" + Good, "CV1003")]
    [TestCase("[|if (true) { }|]\n" + Good, "CV1003")]
    [TestCase("int x = [|await System.Threading.Tasks.Task.FromResult(1)|];\n" + Good, "CV1003")]
    [TestCase("[|#r \"System.Net.Http\"|]\n" + Good, "CV1004")]
    [TestCase("#load [|\"missing.csx\"|]\n" + Good, "CV1005")]
    [TestCase("#load [|\"../../../outside.csx\"|]\n" + Good, "CV1005")]
    [TestCase("#load [|\"/etc/passwd\"|]\n" + Good, "CV1005")]
    [TestCase("int count = 0;\n" + Good + "void Count() { [|count|]++; }", "CV1011")]
    [TestCase("int count = 0;\n" + Good + "void Count() { [|count|] = 2; }", "CV1011")]
    [TestCase("int count = 0;\n" + Good + "void Count() { int.TryParse(\"1\", out [|count|]); }", "CV1011")]
    [TestCase("int count = 0;\n" + Good + "void Count() { (var a, [|count|]) = (1, 2); }", "CV1011")]
    [TestCase("int[] counts = [0];\n" + Good + "void Count() { [|counts[0]|] += 2; }", "CV1011")]
    [TestCase("var seen = new List<string>();\n" + Good + "void Count() { [|seen|].Add(\"a\"); }", "CV1011")]
    [TestCase("static class Seen { public static int [|Count|]; }\n" + Good + "void Count() { Seen.Count++; }", "CV1106")]
    public void The_problem_is_reported_where_the_brackets_stand(string marked, string code)
    {
        using var folder = new PolicyFolder();
        var expected = Marked.Parse(marked);
        folder.Add("on", expected.Text);
        folder.Write("outside.csx", "");

        var pack = folder.Load();

        var problem = pack.Diagnostics.First(d => d.Level is DiagnosticLevel.Error);
        Assert.That(problem.Code, Is.EqualTo(code), problem.ToString());
        Assert.That((problem.Span.Line, problem.Span.Column), Is.EqualTo((expected.Line, expected.Column)));
        Assert.That(problem.Span.Text, Is.EqualTo(expected.Text.Split('\n')[expected.Line - 1]));
        Assert.That(pack.Policies, Is.Empty);
    }

    [TestCase("var local = new List<int>(); local.Add(1); local[0] = 2; var (a, b) = (1, 2); a++; return Verdict.Pass;")]
    [TestCase("var list = Fixed.Add(\"b\"); return Verdict.Pass;")]
    [TestCase("var box = new Box { Count = 1 }; box.Count = 2; return Verdict.Pass;")]
    public void Changing_what_belongs_to_the_call_is_no_problem(string body)
    {
        using var folder = new PolicyFolder();
        folder.Add("on", $$"""
            using System.Collections.Immutable;
            ImmutableArray<string> Fixed = ["a"];
            sealed class Box { public int Count { get; set; } }
            [Control("CV-TST-001", "It is on", Pillar = Pillar.Assets), Why("w"), Fix("f")]
            Verdict F(Resource resource) { {{body}} }
            """);

        Assert.That(folder.Read(folder.Load()), Is.Empty);
    }

    [Test]
    public void A_check_that_changes_shared_state_is_left_out_and_the_others_stay()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", "int count = 0;\n" + Good + PolicyFolder.Check("CV-TST-002", "count++ > 0 ? Verdict.Pass : Verdict.Fail", "Counts"));

        var pack = folder.Load();

        Assert.That(pack.Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1011"]));
        Assert.That(pack.Policies.Single().Checks.Select(c => c.Name), Is.EqualTo(["F"]));
    }

    [Test]
    public void A_folder_without_policies_is_an_error()
    {
        using var folder = new PolicyFolder();
        folder.Write("policies/family/readme.md", "");

        Assert.That(folder.Load().Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1007"]));
    }

    [Test]
    public void A_policy_without_checks_is_an_error()
    {
        using var folder = new PolicyFolder();
        folder.Add("none", "Verdict F(Resource resource) => Verdict.Pass;");

        Assert.That(folder.Load().Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1006"]));
    }

    [Test]
    public void A_file_that_nobody_loads_is_mentioned()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", Good);
        folder.Write("policies/family/idle.csx", "// Control");

        var pack = folder.Load();

        Assert.That(pack.Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1012"]));
        Assert.That(pack.Policies, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_policy_without_cases_is_a_warning()
    {
        using var folder = new PolicyFolder();
        folder.Write("policies/family/on/policy.csx", Good);

        var pack = folder.Load();

        Assert.That(pack.Diagnostics.Select(d => (d.Code, d.Level)), Is.EqualTo([("CV1031", DiagnosticLevel.Warning)]));
        Assert.That(pack.Policies.Single().CasesPath, Is.Null);
    }

    [Test]
    public void A_path_that_does_not_exist_is_an_error()
    {
        using var folder = new PolicyFolder();

        Assert.That(folder.Load().Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1008"]));
    }

    [Test]
    public void A_file_that_is_no_text_is_an_error()
    {
        using var folder = new PolicyFolder();
        File.WriteAllBytes(folder.Add("on", ""), [0xC3, 0x28]);

        Assert.That(folder.Load().Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1008"]));
    }

    [Test]
    public void A_text_in_UTF_16_is_read_like_any_other()
    {
        using var folder = new PolicyFolder();
        File.WriteAllText(folder.Add("on", ""), Good, System.Text.Encoding.Unicode);

        Assert.That(folder.Load().Policies.Single().Checks, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_file_of_more_than_a_megabyte_is_an_error()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", Good + new string(' ', 1024 * 1024));

        Assert.That(folder.Load().Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1009"]));
    }

    [Test]
    public void A_link_that_leads_out_of_the_family_is_not_loaded()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", "#load \"link.csx\"\n" + Good);
        File.CreateSymbolicLink(Path.Combine(folder.Root, "policies/family/on/link.csx"), folder.Write("outside.csx", ""));

        Assert.That(folder.Load().Diagnostics.Select(d => d.Code), Does.Contain("CV1005"));
    }

    [Test]
    public void A_folder_that_contains_itself_is_searched_once()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", Good);
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "policies/family/again"), folder.Policies);

        var pack = folder.Load();

        Assert.That(folder.Read(pack), Is.Empty);
        Assert.That(pack.Policies, Has.Length.EqualTo(1));
    }

    [TestCase("(", ")", 100_000)]
    [TestCase("!", "", 500_000)]
    [TestCase("{ ", "} ", 100_000)]
    [TestCase("x => ", "", 100_000)]
    [TestCase("a.", "", 300_000)]
    [TestCase("1 + ", "", 200_000)]
    [TestCase("a ? b : ", "", 100_000)]
    [TestCase("F<", "", 200_000)]
    [TestCase("[", "]", 100_000)]
    [TestCase("if (a) b(); else ", "", 50_000)]
    [TestCase("int? ", "", 100_000)]
    [TestCase("$\"{", "}\"", 20_000)]
    [TestCase("$\"{", "}\"", 100)]
    [TestCase("$\"{", "", 100)]
    [TestCase("$@\"{", "", 100)]
    public void Nesting_without_end_does_not_end_the_process(string open, string close, int depth)
    {
        using var folder = new PolicyFolder();
        var nested = new System.Text.StringBuilder().Insert(0, open, depth).Append('1').Insert(depth * open.Length + 1, close, depth).ToString();
        folder.Add("deep", PolicyFolder.Check(body: $"F({nested})", after: $"void G() {{ {nested} }}"));

        Assert.That(folder.Load().Diagnostics.Select(d => d.Level), Does.Contain(DiagnosticLevel.Error));
    }
}
