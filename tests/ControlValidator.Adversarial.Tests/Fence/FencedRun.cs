using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ControlValidator.Cli.Exploring;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Running;
using ControlValidator.Cli.Stressing;
using ControlValidator.Cli.Testing;
using ControlValidator.Editor.Lenses;
using ControlValidator.Engine;
using ControlValidator.Fence;
using ControlValidator.Sources;

namespace ControlValidator.Adversarial.Tests.Fence;

/// <summary>
/// Judges two things with an attack and with a policy that means no harm. The list of symbols is switched off, which only a caller within the
/// program can do: no option leads there. The process that runs the policies is the real one.
/// </summary>
internal sealed class FencedRun : IDisposable
{
    internal const string Secret = "a-secret-of-the-pipeline";
    private const int Seconds = 15;

    /// <summary>Of what never ends by itself; it is tried twice.</summary>
    private const int FewSeconds = 3;
    private const int Megabytes = 256;

    private const string Things = """
        [{ "id": "/subscriptions/s/resourceGroups/g/providers/Test/things/a", "type": "Test/things", "name": "a", "properties": { "good": true } },
         { "id": "/subscriptions/s/resourceGroups/g/providers/Test/things/b", "type": "Test/things", "name": "b", "properties": { "good": false } }]
        """;

    private const string Harmless = """
        [Control("CV-ZZZ-001", "Things are good", Pillar = Pillar.Assets), Why("w"), Fix("f"), For("Test/things")]
        Verdict AreGood(Resource thing) => thing["properties/good"].Is(true);
        """;

    private const int ReadAndWrite = 2;

    private readonly int inheritable;
    private readonly string folder = Directory.CreateTempSubdirectory("cval-fence-").FullName;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    internal FencedRun()
    {
        listener.Start();
        Write("export/export.json", Things);
        Write("secret", Secret);
        inheritable = Open(SecretFile, ReadAndWrite);
    }

    internal string SecretFile => Path.Combine(folder, "secret");

    internal string Created => Path.Combine(folder, "created");

    internal bool WasCalled => listener.Pending();

    internal Assessment Judge(FenceAttack attack, FenceMode mode)
    {
        Write(attack);
        return Judge(mode, [Path.Combine(folder, "policies")], attack.Hangs ? FewSeconds : Seconds);
    }

    /// <summary>The same two policies over cases, as <c>cval test --mutate</c> runs them.</summary>
    internal TestRun Test(FenceAttack attack, FenceMode mode)
    {
        Write(attack);
        Write("policies/a/attack/cases.json", Cases("Pass"));
        Write("policies/z/good/cases.json", Cases("Fail"));
        return TestRun.Execute(new([Path.Combine(folder, "policies")], [], Mutate: true, WriteScores: false, Parallel: 2, NoCache: true)
        {
            Fence = FenceOf(mode, Seconds),
            Safeguards = Safeguards.None,
        });
    }

    /// <summary>The cases of the attack alone, as the language server runs them.</summary>
    internal CaseRun RunEdited(FenceAttack attack)
    {
        Write(attack);
        Write("policies/a/attack/cases.json", Cases("Pass"));
        var policy = PolicyPacks.Load([Path.Combine(folder, "policies", "a")], new(CacheFolder: null, Parallel: 1) { Safeguards = Safeguards.None }).Policies.Single();
        return EditedCases.Run(policy, FenceOf(FenceMode.Auto, Seconds)).Single();
    }

    /// <summary>
    /// A stress test of an estate that one thing protects, with an attack and with a property that rests on that one thing.
    /// </summary>
    /// <param name="when">A C# expression over <c>snapshot</c>: where it does not hold, the attack waits.</param>
    internal (StressResult Result, string Said, FenceRecord Fence) Weaken(FenceAttack attack, FenceMode mode, string when = "true")
    {
        Environment.SetEnvironmentVariable("CVAL_TEST_SECRET", Secret);
        Write("policies/a/attack/policy.csx", attack.Property(SecretFile, Created, ((IPEndPoint)listener.LocalEndpoint).Port, when));
        Write("policies/z/good/policy.csx", """
            [Control("CV-ZZZ-001", "Something is denied", Pillar = Pillar.Assets, Method = Method.Prove), Why("w"), Fix("f")]
            Verdict IsDenied(Snapshot snapshot) => snapshot.All("Microsoft.Authorization/denyAssignments").IsNotEmpty();
            """);
        Write("export/guard.json", """[{ "id": "/providers/Microsoft.Authorization/denyAssignments/d", "type": "Microsoft.Authorization/denyAssignments", "name": "d" }]""");
        var fence = FenceOf(mode, attack.Hangs ? FewSeconds : Seconds) with { Paths = [Path.Combine(folder, "export")] };
        using var pack = SelectedPack.Load([Path.Combine(folder, "policies")], ControlSelection.Everything, cacheFolder: null, parallel: 2, fence, Safeguards.None);
        using var estate = Estate.Open([.. fence.Paths], Stream.Null, new(2, null, SourceLimits.Default));
        estate.Read();
        var result = Stress.Run(pack, estate, int.MaxValue, parallel: 2);
        return (result, string.Join('\n', pack.Fences.Diagnostics), Stress.FenceOf(pack));
    }

    /// <summary>An attack in two texts of a conversation, and a third that means no harm; what each of the last two was answered.</summary>
    internal (string Attack, string After, bool WasLost) Explore(FenceAttack attack, FenceMode mode)
    {
        Environment.SetEnvironmentVariable("CVAL_TEST_SECRET", Secret);
        var fence = FenceOf(mode, attack.Hangs ? FewSeconds : Seconds) with { Paths = [Path.Combine(folder, "export")] };
        using var standby = StandbyChild.ForTexts(fence);
        using var estate = Estate.Open([.. fence.Paths], Stream.Null, new(2, null, SourceLimits.Default));
        estate.Read();
        using var explored = new ExploredEstate(estate, fence, standby, Safeguards.None);
        var form = new ShownForm(AsJson: false, 10);
        Assert.That(explored.Diagnostics, Is.Empty);
        Assert.That(explored.Ask(attack.Text(SecretFile, Created, ((IPEndPoint)listener.LocalEndpoint).Port), form).Diagnostics, Is.Empty);
        var said = Read(explored.Ask("Attack()", form));
        var lost = explored.BeginAgain();
        return (said, Read(explored.Ask("snapshot.Resources.Count()", form)), lost);
    }

    private static string Read(Explored said) => said.Value switch
    {
        ShownValue.Single(var text) => text,
        ShownValue.Unreadable(var problem) => problem.ToString(),
        _ => string.Join('\n', said.Diagnostics),
    };

    private static string Cases(string expectedOfBad) => $$"""
        { "cases": [{ "name": "good", "expect": "Pass", "resources": [{ "type": "Test/things", "name": "a", "properties": { "good": true } }] },
                    { "name": "bad", "expect": "{{expectedOfBad}}", "resources": [{ "type": "Test/things", "name": "b", "properties": { "good": false } }] }] }
        """;

    private void Write(FenceAttack attack)
    {
        Environment.SetEnvironmentVariable("CVAL_TEST_SECRET", Secret);
        Write("policies/a/attack/policy.csx", attack.Policy(SecretFile, Created, ((IPEndPoint)listener.LocalEndpoint).Port));
        Write("policies/z/good/policy.csx", Harmless);
    }

    private static FenceOptions FenceOf(FenceMode mode, int seconds) => new(mode, Megabytes, seconds)
    {
        Parallel = 2,
        Program = new(Path.Combine(RuntimePaths.RuntimeRoot, "dotnet"), [Path.Combine(TestContext.CurrentContext.TestDirectory, "cval.dll"), FencedJudge.Verb]),
    };

    internal Assessment Judge(FenceMode mode, string[] policies, int seconds = Seconds)
    {
        var export = Path.Combine(folder, "export");
        var fence = FenceOf(mode, seconds) with { Paths = [export] };
        using var pack = SelectedPack.Load([.. policies], ControlSelection.Everything, cacheFolder: null, parallel: 2, fence, Safeguards.None);
        var options = new RunOptions([export], [.. policies], ControlSelection.Everything, AsOf: null, Parallel: 2, NoCache: true, KeepPasses: true, Profile: false) { Fence = fence };
        using var estate = Estate.Open([export], Stream.Null, new(2, null, SourceLimits.Default));
        var assessment = Run.Execute(options, Preparation.Of(pack, options), estate).Assessment;
        return assessment with { Findings = [.. assessment.Findings] };
    }

    internal void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        File.WriteAllText(path, text);
    }

    public void Dispose()
    {
        listener.Dispose();
        _ = Close(inheritable);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Unlike the framework's own way, one that processes which are started inherit.</summary>
    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
