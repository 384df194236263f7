namespace ControlValidator.Adversarial.Tests.Fuzzing;

[Parallelizable]
public sealed class FuzzingPolicies
{
    private const int Batch = 8;

    private static readonly string[] Texts =
    [
        .. Directory.EnumerateFiles(Checkout.PathOf("policies"), "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText),
        .. Attack.Written.Order(StringComparer.Ordinal).Select(name => File.ReadAllText(Path.Combine(Attack.Folder, name + ".csx"))
            .Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)),
    ];

    [Test]
    public void Whatever_the_text_there_is_a_pack_and_each_problem_has_a_place()
    {
        foreach (var seed in Effort.Rounds(usual: 12))
        {
            var dice = new Dice(seed);
            var texts = Enumerable.Range(0, Batch).Select(_ => Mutation.OfText(dice.Pick(Texts), dice.Pick(Texts), dice)).ToList();

            var pack = Load(texts);

            Assert.That(pack.Diagnostics.Select(d => d.Span.File), Has.All.Contains("policy.csx"), $"seed {seed}");
            Assert.That(pack.Diagnostics.Select(d => d.Message), Has.All.Not.Contains('\n').And.All.Not.Empty, $"seed {seed}");
            Assert.That(pack.Diagnostics.Select(d => d.Code), Has.None.EqualTo("CV1111"), $"seed {seed}: {Read(pack)}");
            Assert.That(pack.Policies.Length + pack.Diagnostics.Count(d => d.Level is DiagnosticLevel.Error), Is.AtLeast(1), $"seed {seed}");
        }
    }

    /// <summary>What earlier rounds, longer than those of every run, have found.</summary>
    [TestCase("[System.Runtime.\n/* */ CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Method)]\nstatic extern void F(string text);", "CV1104")]
    [TestCase("place: void F() { int x = 1 }", "CV1013")]
    public void What_was_found_before_is_told_in_one_line(string text, string code)
    {
        var pack = Load([text, "[Control(\"CV-AAA-001\", \"It is on\", Pillar = Pillar.Assets), Why(\"w\"), Fix(\"f\")]\nVerdict IsOn(Resource resource) => resource[\"on\"].Is(true);"]);

        Assert.That(pack.Policies, Has.Length.EqualTo(1), "the other one");
        Assert.That(pack.Diagnostics.Select(d => d.Code), Does.Contain(code), Read(pack));
        Assert.That(pack.Diagnostics.Select(d => d.Message), Has.All.Not.Contains('\n').And.All.Not.Empty, Read(pack));
    }

    private static string Read(PolicyPack pack) => string.Join('\n', pack.Diagnostics);

    private static PolicyPack Load(List<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory("cval-fuzz-").FullName;
        try
        {
            // half a character in a text becomes a mark of its own, as editors write it
            var encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);
            for (var i = 0; i < texts.Count; i++)
            {
                Directory.CreateDirectory(Path.Combine(folder, $"f{i}", "p"));
                File.WriteAllText(Path.Combine(folder, $"f{i}", "p", "policy.csx"), texts[i], encoding);
            }
            return PolicyPacks.Load([folder], new(CacheFolder: null, Parallel: 2));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
