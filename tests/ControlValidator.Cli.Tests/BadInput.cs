using System.IO.Compression;
using System.Text;

namespace ControlValidator.Cli.Tests;

/// <summary>Whatever is wrong with what is given: its own code, its place, a cure; never a stack trace, never a pass.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class BadInput
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("""{"a":""", 300)) + "1" + new string('}', 300);

    private static IEnumerable<TestCaseData> Documents()
    {
        yield return Document("empty file", "");
        yield return Document("truncated JSON", Scratch.Thing("t", "true")[..^9]);
        yield return Document("300-deep nesting", Scratch.Thing("t", Deep));
        yield return Document("duplicate keys", Scratch.Thing("t", "true, \"good\": false"));
        yield return Document("two resources with one id", $"[{Scratch.Thing("t", "true")[1..^1]},{Scratch.Thing("t", "true")[1..^1]}]");
        yield return Document("NaN", Scratch.Thing("t", "NaN"));
        yield return Document("missing type", """[{ "id": "/subscriptions/s/resourceGroups/g/providers/Test/things/t", "name": "t", "properties": {} }, { "id": "/x", "type": "Test/things", "name": "u", "properties": { "good": true } }]""");
        yield return Document("wrong encoding", Encoding.Latin1.GetBytes(Scratch.Thing("t\u00e9", "true")));
    }

    [TestCaseSource(nameof(Documents))]
    public void A_bad_document_is_said_with_code_place_and_help(byte[] content)
    {
        using var scratch = new Scratch();
        var path = scratch.PathOf("export.json");
        File.WriteAllBytes(path, content);

        AssertSaid(Cval.Run("validate", path, "--policies", scratch.Policies), "export.json");
    }

    [Test]
    public void A_text_of_a_hundred_megabytes_is_refused()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("export.json", Scratch.Thing("t", "\"" + new string('x', 100 << 20) + "\""));

        AssertSaid(Cval.Run("validate", path, "--policies", scratch.Policies), "export.json");
    }

    [Test]
    public void A_file_that_is_not_there_is_said()
    {
        using var scratch = new Scratch();

        AssertSaid(Cval.Run("validate", scratch.PathOf("nowhere.json"), "--policies", scratch.Policies), "nowhere.json");
    }

    [Test]
    public void A_folder_that_loops_is_said_and_the_rest_is_judged()
    {
        using var scratch = new Scratch();
        scratch.WriteThing("estate/e.json", "true");
        Directory.CreateSymbolicLink(scratch.PathOf("estate/loop"), scratch.PathOf("estate"));

        var run = Cval.Run("validate", scratch.PathOf("estate"), "--policies", scratch.Policies);

        Assert.That(run.Output, Does.Contain("CV2").And.Contain("1 verdict: 1 pass"));
    }

    [Test]
    public void A_zip_bomb_is_refused()
    {
        using var scratch = new Scratch();
        var path = scratch.PathOf("bomb.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("a.json", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 600; i++)
                entry.Write(zeros);
        }

        AssertSaid(Cval.Run("validate", path, "--policies", scratch.Policies), "bomb.zip");
    }

    [Test]
    public void An_archive_whose_paths_escape_is_refused()
    {
        using var scratch = new Scratch();
        var path = scratch.PathOf("escape.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("../../evil.json").Open();
            entry.Write(Encoding.UTF8.GetBytes(Scratch.Thing("t", "true")));
        }

        AssertSaid(Cval.Run("validate", path, "--policies", scratch.Policies), "escape.zip");
    }

    [TestCase("Verdict F(Resource r) => ;", "CV1")]
    [TestCase("// nothing", "CV1")]
    [TestCase("""[Control("CV-TST-002", "T", Severity = Severity.Enormous)] [For("Test/things")] Verdict F(Resource r) => r["x"].Is(1);""", "CV1")]
    public void A_bad_policy_is_said_and_the_others_run(string policy, string code)
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/bad/policy.csx", policy);

        var run = Cval.Run("validate", scratch.WriteThing("e.json", "true"), "--policies", scratch.Policies);

        AssertSaid(run, "policy.csx");
        Assert.That(run.Output, Does.Contain(code).And.Contain("1 verdict: 1 pass"));
    }

    [Test]
    public void A_corrupted_cache_is_noticed_and_replaced()
    {
        using var scratch = new Scratch();
        var cache = scratch.PathOf("cache");
        string[] arguments = ["validate", scratch.WriteThing("e.json", "true"), "--policies", scratch.Policies];
        Cval.Run(null, arguments, cache);
        foreach (var file in Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories))
            File.WriteAllBytes(file, [1, 2, 3]);

        var corrupted = Cval.Run(null, arguments, cache);
        var mended = Cval.Run(null, arguments, cache);

        Assert.That(corrupted.ExitCode, Is.EqualTo(0), corrupted.Output + corrupted.Error);
        Assert.That(corrupted.Output, Does.Contain("warning CV1").And.Contain("1 of 1 check proven"));
        Assert.That(mended.Output, Does.Not.Contain("warning"));
    }

    private static void AssertSaid(CvalResult run, string file)
    {
        Assert.That(run.ExitCode, Is.EqualTo(2).Or.EqualTo(3), run.Output + run.Error);
        Assert.That(run.Output.ReplaceLineEndings("") + run.Error, Does.Contain(file));
        Assert.That(run.Output, Does.Match("(error|warning) CV[1245]").And.Contain("help:"));
        Assert.That(run.Output + run.Error, Does.Not.Contain("   at ").And.Not.Contain("Unhandled"));
    }

    private static TestCaseData Document(string name, string text) => Document(name, Encoding.UTF8.GetBytes(text));

    private static TestCaseData Document(string name, byte[] content) => new TestCaseData(content).SetArgDisplayNames(name);
}
