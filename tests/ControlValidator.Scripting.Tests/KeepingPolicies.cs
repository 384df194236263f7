using System.Reflection;
using System.Runtime.Loader;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting.Caching;

namespace ControlValidator.Scripting.Tests;

public sealed class KeepingPolicies
{
    [Test]
    public void Each_way_to_load_policies_is_another()
    {
        var one = new PolicyOptions("kept", 2) { CompiledFolder = "compiled" };
        PolicyOptions[] others =
        [
            one with { CacheFolder = null }, one with { Parallel = 3 }, one with { CompiledFolder = null }, one with { IsOfBuild = true }, one with { ShowsFiles = true },
            one with { Compiler = _ => null }, one with { Safeguards = Safeguards.AllowList }, one with { Limits = new(1, FuelLimits.Default.Bytes) }, one with { Limits = new(FuelLimits.Default.Steps, 1) },
        ];

        Assert.That(others, Has.All.Not.EqualTo(one).And.Exactly(others.Length).Items.And.Unique);
        Assert.That(one with { Limits = new(FuelLimits.Default.Steps, FuelLimits.Default.Bytes) }, Is.EqualTo(one));
        Assert.That((one with { Parallel = 2 }).GetHashCode(), Is.EqualTo(one.GetHashCode()));
        Assert.That(Settable(typeof(PolicyOptions)) - 1 + Settable(typeof(FuelLimits)), Is.EqualTo(others.Length), "each differs in one of the options, or of the limits among them");

        static int Settable(Type type) => type.GetProperties().Count(p => p.SetMethod is not null);
    }

    [Test]
    public void A_kept_policy_is_the_same_policy()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check(before: "string[] Allowed = [\"yes\"];", body: "resource[\"on\"].In(Allowed)"));
        folder.Add("warned", "[Control(\"CV-TST-002\", \"It is on\"), Maps(\"MCSB\", \"DP-3\"), SameAs(\"a\", \"b\"), For(\"x/y\")] Verdict F(Resource r) => Verdict.Fail;");

        var fresh = folder.LoadCached();
        var written = Stamps(folder);
        var kept = folder.LoadCached();

        Assert.That(Describe(kept), Is.EqualTo(Describe(fresh)));
        Assert.That(folder.Read(kept), Is.EqualTo(folder.Read(fresh)).And.Not.Empty);
        Assert.That(Stamps(folder), Is.EqualTo(written), "nothing is written again");
        Assert.That(kept.Policies[0].Checks[0].Judge(PolicyFolder.Resource("""{ "on": "yes" }"""), null).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void A_kept_policy_is_known_wherever_it_lies_and_names_its_place()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", "#load \"../shared.csx\"\n" + PolicyFolder.Check(body: "Endless()"));
        folder.Write("policies/family/shared.csx", "Verdict Endless() { while (true) { } }");
        folder.LoadCached();
        var written = Stamps(folder);
        Directory.CreateDirectory(Path.Combine(folder.Root, "elsewhere"));
        Directory.Move(folder.Policies, Path.Combine(folder.Root, "elsewhere", "pack"));

        var moved = PolicyPacks.Load([Path.Combine(folder.Root, "elsewhere", "pack")], new(folder.Cache, Parallel: 1));
        var stopped = Assert.Throws<OutOfFuelException>(() => moved.Policies.Single().Checks.Single().Judge(PolicyFolder.Resource("{}"), null));

        Assert.That(Stamps(folder), Is.EqualTo(written), "nothing is compiled again");
        Assert.That(stopped.Problem.Span.File, Is.EqualTo($"{folder.Root}/elsewhere/pack/family/shared.csx"));
    }

    [Test]
    public void Policies_that_came_compiled_need_neither_compiler_nor_cache()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());
        var compiled = Path.Combine(folder.Root, "compiled");
        PolicyPacks.Load([folder.Policies], new(compiled, Parallel: 1) { IsOfBuild = true });

        var pack = PolicyPacks.Load([folder.Policies], new(folder.Cache, Parallel: 1) { CompiledFolder = compiled });

        Assert.That(pack.Policies.Single().Checks.Single().Judge(PolicyFolder.Resource("""{ "on": true }"""), null).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(Directory.Exists(folder.Cache), Is.False);
    }

    [Test]
    public void What_did_not_come_compiled_is_compiled_and_kept_apart()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());
        var compiled = Path.Combine(folder.Root, "compiled");
        PolicyPacks.Load([folder.Policies], new(compiled, Parallel: 1) { IsOfBuild = true });
        folder.Add("on", PolicyFolder.Check(body: "resource[\"on\"].Is(false)"));

        var pack = PolicyPacks.Load([folder.Policies], new(folder.Cache, Parallel: 1) { CompiledFolder = compiled });

        Assert.That(pack.Policies.Single().Checks.Single().Judge(PolicyFolder.Resource("""{ "on": true }"""), null).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That((Directory.GetFiles(compiled).Length, Directory.GetFiles(folder.Cache).Length), Is.EqualTo((2, 1)), "one of them is its code, to be compiled ahead");
    }

    [Test]
    public void Machine_code_that_lies_beside_what_came_compiled_is_what_runs()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check(body: "resource[\"on\"].Is(false)"));
        var compiled = Path.Combine(folder.Root, "compiled");
        PolicyPacks.Load([folder.Policies], new(compiled, Parallel: 1) { IsOfBuild = true });
        var other = Directory.GetFiles(compiled, "*.dll").Single();
        File.Move(other, Path.ChangeExtension(other, ".other"));
        folder.Add("on", PolicyFolder.Check());
        PolicyPacks.Load([folder.Policies], new(compiled, Parallel: 1) { IsOfBuild = true });
        File.Move(Path.ChangeExtension(other, ".other"), Path.ChangeExtension(Directory.GetFiles(compiled, "*.dll").Single(), ".ni.dll"));

        var pack = PolicyPacks.Load([folder.Policies], new(folder.Cache, Parallel: 1) { CompiledFolder = compiled });

        Assert.That(pack.Policies.Single().Checks.Single().Judge(PolicyFolder.Resource("""{ "on": true }"""), null).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void Damaged_machine_code_is_left_alone()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());
        var compiled = Path.Combine(folder.Root, "compiled");
        PolicyPacks.Load([folder.Policies], new(compiled, Parallel: 1) { IsOfBuild = true });
        File.WriteAllText(Path.ChangeExtension(Directory.GetFiles(compiled, "*.dll").Single(), ".ni.dll"), "MZ");

        var pack = PolicyPacks.Load([folder.Policies], new(folder.Cache, Parallel: 1) { CompiledFolder = compiled });

        Assert.That(pack.Policies.Single().Checks.Single().Judge(PolicyFolder.Resource("""{ "on": true }"""), null).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [TestCase("policies/family/on/policy.csx", "policy.csx")]
    [TestCase("policies/family/shared.csx", "shared.csx")]
    public void A_changed_text_is_compiled_again(string path, string what)
    {
        using var folder = new PolicyFolder();
        folder.Add("on", "#load \"../shared.csx\"\n" + PolicyFolder.Check(body: "Shared(Verdict.Pass)"));
        folder.Write("policies/family/shared.csx", "Verdict Shared(Verdict verdict) => verdict & Verdict.Pass;");
        folder.LoadCached();
        var full = Path.Combine(folder.Root, path);
        File.WriteAllText(full, File.ReadAllText(full).Replace("Verdict.Pass", "Verdict.Fail", StringComparison.Ordinal));

        var pack = folder.LoadCached();

        Assert.That(pack.Policies.Single().Checks.Single().Judge(PolicyFolder.Resource("{}"), null).Outcome, Is.EqualTo(Outcome.Fail), what);
        Assert.That(folder.Read(pack), Is.Empty);
    }

    [Test]
    public void A_loaded_file_that_is_gone_is_noticed()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", "#load \"../shared.csx\"\n" + PolicyFolder.Check());
        var shared = folder.Write("policies/family/shared.csx", "");
        folder.LoadCached();
        File.Delete(shared);

        Assert.That(folder.LoadCached().Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1005"]));
    }

    [TestCase(0)]
    [TestCase(6)]
    [TestCase(20)]
    [TestCase(60)]
    [TestCase(-1)]
    public void A_damaged_entry_is_noticed_and_replaced(int position)
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());
        folder.LoadCached();
        var entry = Directory.GetFiles(folder.Cache).Single();
        var bytes = File.ReadAllBytes(entry);
        bytes[position < 0 ? ^1 : position] ^= 1;
        File.WriteAllBytes(entry, bytes);

        var mended = folder.LoadCached();
        var clean = folder.LoadCached();

        Assert.That(mended.Diagnostics.Select(d => (d.Code, d.Level)), Is.EqualTo([("CV1040", DiagnosticLevel.Warning)]));
        Assert.That(mended.Policies.Single().Checks, Has.Length.EqualTo(1));
        Assert.That(clean.Diagnostics, Is.Empty);
    }

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(100)]
    public void A_cut_entry_is_noticed_and_replaced(int length)
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());
        folder.LoadCached();
        var entry = Directory.GetFiles(folder.Cache).Single();
        File.WriteAllBytes(entry, File.ReadAllBytes(entry)[..length]);

        Assert.That(folder.LoadCached().Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1040"]));
        Assert.That(folder.LoadCached().Diagnostics, Is.Empty);
    }

    [Test]
    public void An_entry_under_another_policys_name_is_not_believed()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());
        folder.LoadCached();
        var first = Directory.GetFiles(folder.Cache).Single();
        folder.Add("on", PolicyFolder.Check(id: "CV-TST-002"));
        folder.LoadCached();
        File.Copy(first, Directory.GetFiles(folder.Cache).Single(f => f != first), overwrite: true);

        var pack = folder.LoadCached();

        Assert.That(pack.Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1040"]));
        Assert.That(pack.Policies.Single().Checks.Single().Control.Id, Is.EqualTo("CV-TST-002"));
    }

    [Test]
    public void Of_too_many_entries_the_oldest_go_and_what_is_not_ours_stays()
    {
        using var folder = new PolicyFolder();
        Directory.CreateDirectory(folder.Cache);
        for (var i = 0; i < 12; i++)
        {
            var file = Path.Combine(folder.Cache, $"{i:D2}.{(i == 0 ? "txt" : "policy")}");
            File.WriteAllText(file, "");
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1 + i, 0, 0, 0, DateTimeKind.Utc));
        }

        CacheSweep.Trim(folder.Cache, most: 12);
        Assert.That(Directory.GetFiles(folder.Cache), Has.Length.EqualTo(12));
        CacheSweep.Trim(folder.Cache, most: 8);

        Assert.That(Directory.GetFiles(folder.Cache).Select(Path.GetFileName).Order(),
            Is.EqualTo(["00.txt", "06.policy", "07.policy", "08.policy", "09.policy", "10.policy", "11.policy"]));
    }

    [Test]
    public void A_policy_that_does_not_compile_is_not_kept()
    {
        using var folder = new PolicyFolder();
        folder.Add("broken", PolicyFolder.Check(body: "nope"));

        var first = folder.LoadCached();
        var second = folder.LoadCached();

        Assert.That(folder.Read(second), Is.EqualTo(folder.Read(first)).And.Not.Empty);
        Assert.That(Directory.Exists(folder.Cache), Is.False);
    }

    [Test]
    public void A_cache_that_cannot_be_written_costs_a_warning_only()
    {
        using var folder = new PolicyFolder();
        folder.Add("a", PolicyFolder.Check("CV-TST-001"));
        folder.Add("b", PolicyFolder.Check("CV-TST-002"));
        folder.Write("cache", "a file where the folder should be");

        var pack = folder.LoadCached();

        Assert.That(pack.Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1041"]));
        Assert.That(pack.Policies, Has.Length.EqualTo(2));
    }

    [Test]
    public void Runs_at_the_same_time_share_the_cache()
    {
        using var folder = new PolicyFolder();
        foreach (var number in Enumerable.Range(0, 4))
            folder.Add($"p{number}", PolicyFolder.Check($"CV-TST-{number:000}"));
        var packs = new PolicyPack[6];

        Parallel.For(0, packs.Length, new ParallelOptions { MaxDegreeOfParallelism = packs.Length }, i => packs[i] = folder.LoadCached(parallel: 1));

        Assert.That(packs.SelectMany(p => p.Diagnostics), Is.Empty);
        Assert.That(packs.Select(p => p.Policies.Length), Has.All.EqualTo(4));
        Assert.That(Directory.GetFiles(folder.Cache), Has.Length.EqualTo(4).And.All.EndsWith(".policy"));
    }

    [Test]
    public void The_compiler_stays_out_of_the_process_when_every_policy_is_kept()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());

        var compiling = new FreshProcess();
        compiling.Load(folder);
        var reading = new FreshProcess();
        reading.Load(folder);

        Assert.That(compiling.Asked, Has.Some.StartsWith("Microsoft.CodeAnalysis"));
        Assert.That(reading.Asked, Has.None.StartsWith("Microsoft.CodeAnalysis"));
    }

    [Test]
    public void A_proof_is_read_as_it_was_written()
    {
        using var folder = new PolicyFolder();
        var cache = new ProofCache(folder.Cache);

        cache.Write("key", "first");
        cache.Write("key", "a value\nof two lines");

        Assert.That(cache.TryRead("key"), Is.EqualTo("a value\nof two lines"));
        Assert.That(cache.TryRead("another"), Is.Null);
        Assert.That(new ProofCache(null).TryRead("key"), Is.Null);
    }

    [Test]
    public void A_damaged_proof_is_no_proof()
    {
        using var folder = new PolicyFolder();
        var cache = new ProofCache(folder.Cache);
        cache.Write("key", "value");
        var file = Directory.GetFiles(folder.Cache).Single();
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.That(cache.TryRead("key"), Is.Null);
    }

    private static IEnumerable<string> Describe(PolicyPack pack) => pack.Policies.SelectMany(p => p.Checks.Select(c =>
        $"{p.Path} {p.Folder} {p.Family} {p.Sha256} {p.CasesPath} {c.Name} {c.Policy} {c.Line} {c.Kind} {string.Join(',', c.Types)} "
        + $"{c.Control with { Maps = [], SameAs = [] }} {string.Join(',', c.Control.Maps)} {string.Join(',', c.Control.SameAs)}"));

    private static IEnumerable<(string, DateTime)> Stamps(PolicyFolder folder) =>
        [.. Directory.GetFiles(folder.Cache).Order(StringComparer.Ordinal).Select(f => (f, File.GetLastWriteTimeUtc(f)))];

    /// <summary>Our assemblies loaded anew, as in a process that has just begun, noting what they ask for.</summary>
    private sealed class FreshProcess() : AssemblyLoadContext("fresh", isCollectible: false)
    {
        public List<string> Asked { get; } = [];

        public void Load(PolicyFolder folder)
        {
            var scripting = LoadFromAssemblyName(typeof(PolicyPacks).Assembly.GetName());
            var options = Activator.CreateInstance(scripting.GetType(typeof(PolicyOptions).FullName!)!, folder.Cache, 1);
            var load = scripting.GetType(typeof(PolicyPacks).FullName!)!.GetMethod(nameof(PolicyPacks.Load))!;
            load.Invoke(null, [new[] { folder.Policies }, options]);
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var name = assemblyName.Name!;
            Asked.Add(name);
            var file = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            return name.StartsWith("ControlValidator", StringComparison.Ordinal) && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
