namespace ControlValidator.Adversarial.Tests.Fuzzing;

[Parallelizable]
public sealed class FuzzingTheCache
{
    [Test]
    public void Whatever_lies_in_the_cache_the_policy_is_the_one_of_the_text()
    {
        var folder = Directory.CreateTempSubdirectory("cval-fuzz-").FullName;
        try
        {
            var options = new PolicyOptions(Path.Combine(folder, "cache"), Parallel: 1);
            var policy = Checkout.PathOf("policies", "storage");
            PolicyPacks.Load([policy], options);
            var entries = Directory.EnumerateFiles(options.CacheFolder!).Order(StringComparer.Ordinal).ToDictionary(f => f, File.ReadAllBytes, StringComparer.Ordinal);
            var expected = Describe(PolicyPacks.Load([policy], options));
            foreach (var seed in Effort.Rounds(usual: 12))
            {
                var dice = new Dice(seed);
                var names = entries.Keys.ToList();
                File.WriteAllBytes(dice.Pick(names), Mutation.OfBytes(entries[dice.Pick(names)], dice));

                var pack = PolicyPacks.Load([policy], options);

                Assert.That(Describe(pack), Is.EqualTo(expected), $"seed {seed}");
                Assert.That(pack.Diagnostics.Select(d => d.Code), Has.All.EqualTo("CV1040"), $"seed {seed}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Describe(PolicyPack pack) => [.. pack.Policies.SelectMany(p => p.Checks.Select(c => $"{p.Path} {p.Sha256} {c.Name} {c.Line} {c.Control.Id} {c.Control.Title}"))];
}
