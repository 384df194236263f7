using System.Collections.Immutable;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Tests;

public sealed class ProvingAtBuild
{
    private static readonly byte[] Cases = "{}"u8.ToArray();

    [Test]
    public void What_was_proven_when_the_program_was_built_is_known()
    {
        using var scratch = new Scratch();
        var policy = Loaded(scratch, "CV-TST-001", "CV-TST-002");
        ImmutableArray<Proof> proofs = [new(null), new("no case fails")];
        BuiltProofs.Write(scratch.Folder, FuelLimits.Default, [(policy, Cases, proofs)]);

        Assert.That(BuiltProofs.In(scratch.Folder, FuelLimits.Default).Find(policy, Cases), Is.EqualTo(proofs));
    }

    [Test]
    public void Other_cases_or_texts_or_limits_or_none_are_proven_anew()
    {
        using var scratch = new Scratch();
        var policy = Loaded(scratch, "CV-TST-001");
        BuiltProofs.Write(scratch.Folder, FuelLimits.Default, [(policy, Cases, [new(null)])]);
        var built = BuiltProofs.In(scratch.Folder, FuelLimits.Default);

        Assert.Multiple(() =>
        {
            Assert.That(built.Find(policy, "{ }"u8.ToArray()), Is.Null, "other cases");
            Assert.That(built.Find(policy, null), Is.Null, "no cases");
            Assert.That(built.Find(Loaded(scratch, "CV-TST-003"), Cases), Is.Null, "another text");
            Assert.That(BuiltProofs.In(scratch.Folder, FuelLimits.Default with { Steps = 5 }).Find(policy, Cases), Is.Null, "other limits");
            Assert.That(BuiltProofs.In(Path.Combine(scratch.Folder, "nowhere"), FuelLimits.Default).Find(policy, Cases), Is.Null, "no folder");
        });
    }

    private static LoadedPolicy Loaded(Scratch scratch, params string[] ids)
    {
        var text = string.Join('\n', ids.Select((id, i) =>
            $"[Control(\"{id}\", \"Nothing\", Pillar = Pillar.Assets)] Verdict Check{i}(Resource resource) => resource[\"on\"].Is(true);"));
        return PolicyPacks.Load([scratch.Write($"{ids[0]}/policy.csx", text)], new(CacheFolder: null, Parallel: 1)).Policies.Single();
    }
}
