using ControlValidator.Engine;

namespace ControlValidator.Adversarial.Tests.Fuzzing;

[Parallelizable]
public sealed class FuzzingCases
{
    private static readonly byte[][] Files =
    [
        .. Directory.EnumerateFiles(Checkout.PathOf("policies"), "cases.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    [Test]
    public void Whatever_the_bytes_cases_are_read_or_refused_and_can_be_run()
    {
        var check = new Check(
            new("CV-AAA-001", "It is on", Pillar.Assets, 1, Severity.Low, Method.Inspect, "w", "f", [], []), "IsOn", "policy.csx", 1, CheckKind.Resource, [],
            (resource, _) => resource!["properties"].IsPresent());
        foreach (var seed in Effort.Rounds(usual: 1500))
        {
            var dice = new Dice(seed);

            var file = CaseFileReader.Read("cases.json", Mutation.OfBytes(dice.Pick(Files), dice));

            Assert.That(file.Diagnostics.Select(d => d.Message), Has.All.Not.Contains('\n').And.All.Not.Empty, $"seed {seed}");
            Assert.That(() => Proving.Prove([check], file), Throws.Nothing, $"seed {seed}");
        }
    }
}
