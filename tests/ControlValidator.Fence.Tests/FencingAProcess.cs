using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ControlValidator.Fence.Tests;

/// <summary>What a fenced process can do, and what it cannot. Needs Linux with Landlock, as every machine that builds this has.</summary>
[Platform("Linux")]
public sealed class FencingAProcess
{
    private const int BadSystemCall = 128 + 31;
    private const string Refused = "refused 1";
    private const string Forbidden = "refused 13";

    private const int FileSize = 1;
    private const int StackSize = 3;
    private const int CoreDump = 4;

    private static string Parent => Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    [Test]
    public void It_starts_says_which_layers_hold_and_ends()
    {
        var tried = Probe.Both("nothing");

        Assert.That(tried, Is.EqualTo(new Tried(FenceLayers.All, "done", 0)));
    }

    [Test]
    public void It_runs_threads_and_collects_garbage() => Assert.That(Probe.Both("thread").Said, Is.EqualTo("done 2017"));

    [Test]
    public void It_reads_no_file_that_it_was_not_given()
    {
        Assert.That(Probe.First("read", "/etc/hostname").Said, Is.EqualTo(Forbidden));
        Assert.That(Probe.First("list", "/etc").Said, Does.StartWith("refused"));
        Assert.That(Probe.Both("read", "/etc/hostname").Said, Is.EqualTo(Refused));
    }

    [Test]
    public void It_reads_what_it_was_given_until_it_lets_go()
    {
        using var scratch = new TemporaryFolder();
        var file = scratch.Write("export.json", "[]");

        Assert.That(Probe.First("read", file, scratch.Path).Said, Does.StartWith("done"));
        Assert.That(Probe.First("read", file, file).Said, Does.StartWith("done"));
        Assert.That(Probe.Both("read", file, scratch.Path).Said, Is.EqualTo(Refused));
    }

    [Test]
    public void It_changes_no_file([Values("write", "folder", "remove", "mode")] string act)
    {
        using var scratch = new TemporaryFolder();
        var file = scratch.Write("there", "x");
        var target = act is "write" or "folder" ? file + "-new" : file;

        Assert.That(Probe.Both(act, target, scratch.Path).Said, Is.EqualTo(Refused));
        if (act is not "mode")
            Assert.That(Probe.First(act, target, scratch.Path).Said, Is.EqualTo(Forbidden));
        Assert.That(Directory.GetFileSystemEntries(scratch.Path), Is.EqualTo<string[]>([file]));
    }

    [Test]
    public void It_connects_to_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        Assert.That(Probe.First("connect", port).Said, Does.StartWith("refused"));
        Assert.That(Probe.Both("connect", port).Said, Does.Not.StartWith("done"));
        Assert.That(listener.Pending(), Is.False);
    }

    [TestCase("socket")]
    [TestCase("execute", "/bin/true")]
    [TestCase("fork")]
    [TestCase("clone")]
    [TestCase("ring")]
    [TestCase("bpf")]
    [TestCase("fault")]
    [TestCase("keys")]
    [TestCase("mount")]
    [TestCase("memory-file")]
    [TestCase("second-numbering")]
    public void It_ends_where_it_tries_what_nothing_asks_for_by_mistake(string act, string argument = "")
    {
        var tried = Probe.Both(act, argument);

        Assert.That((tried.Said, tried.ExitCode), Is.EqualTo(("", BadSystemCall)));
    }

    [TestCase("signal-parent")]
    [TestCase("signal-group")]
    [TestCase("trace")]
    [TestCase("memory-of")]
    public void It_does_nothing_to_the_process_that_started_it(string act)
    {
        var tried = Probe.Both(act, Parent);

        Assert.That((tried.Said, tried.ExitCode), Is.EqualTo(("", BadSystemCall)));
    }

    [Test]
    public void It_starts_no_other_program_in_the_first_stage_either() =>
        Assert.That(Probe.First("execute", "/usr/bin/env").Said, Is.EqualTo(Forbidden));

    [Test]
    public void It_has_no_environment_but_ours()
    {
        Environment.SetEnvironmentVariable("CVAL_TEST_SECRET", "secret");

        Assert.That(Probe.First("environment").Said, Is.EqualTo("done DOTNET_EnableDiagnostics DOTNET_EnableWriteXorExecute DOTNET_GCHeapHardLimit"));
    }

    [Test]
    public void It_has_no_descriptor_but_its_pipes()
    {
        using var secret = new TemporaryFolder();
        var file = secret.Write("secret", "x");
        using var inherited = new InheritableFile(file);

        // besides: the programs that it consists of, and what it opens itself to look
        var others = Probe.First("descriptors").Said.Split(' ').Where(d => d is not ("pipe" or "done") && !d.EndsWith(".dll", StringComparison.Ordinal));
        Assert.That(others, Is.All.StartsWith("/proc/"));
        _ = Probe.First("write-descriptor", inherited.Number);
        Assert.That(File.ReadAllText(file), Is.EqualTo("x"));
    }

    [Test]
    public void It_gains_no_privilege() => Assert.That(Probe.First("privileges").Said, Is.EqualTo("done 1"));

    [Test]
    public void It_has_no_more_descriptors_than_a_runtime_needs() => Assert.That(Number(Probe.Both("pipes").Said), Is.LessThan(128 + (4 * Environment.ProcessorCount)));

    [Test]
    public void It_has_no_more_threads_than_leave_the_machine_room_whoever_starts_it() => Assert.That(Number(Probe.Both("threads").Said), Is.InRange(64, 16384));

    [TestCase(StackSize, 16 << 20)]
    [TestCase(CoreDump, 0)]
    [TestCase(FileSize, 0)]
    public void It_is_bounded(int resource, int most) =>
        Assert.That(Number(Probe.Both("limit", resource.ToString(CultureInfo.InvariantCulture)).Said), Is.LessThanOrEqualTo(most));

    [TestCase("overflow")]
    [TestCase("exhaust")]
    public void It_breaks_alone(string act)
    {
        var tried = Probe.Both(act);

        Assert.That(tried.ExitCode, Is.Not.Zero);
        Assert.That(tried.Said, Does.Not.StartWith("done"));
    }

    private static long Number(string said) => long.Parse(said.AsSpan("done ".Length), NumberStyles.None, CultureInfo.InvariantCulture);
}
