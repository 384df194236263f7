using System.Runtime.InteropServices;
using ControlValidator.Fence.Native;

namespace ControlValidator.Fence.Landlock;

/// <summary>
/// What a thread may still do to files and the network, and with it every process that it starts from then on. Source: the kernel's
/// <c>Documentation/userspace-api/landlock.rst</c>.
/// </summary>
internal sealed unsafe class LandlockRuleset : IDisposable
{
    private const nuint AskVersion = 1;
    private const nuint AskErrata = 2;
    private const int PathBeneath = 1;
    private const int NoNewPrivileges = 38;

    private readonly int descriptor;

    private LandlockRuleset(int descriptor, int version)
    {
        this.descriptor = descriptor;
        Version = version;
    }

    /// <summary>The kernel's version of Landlock; 0 where it has none, or where it is switched off.</summary>
    internal static int Supported => (int)Math.Max(0, Libc.Call(SystemCall.LandlockCreateRuleset.Number, null, 0, AskVersion));

    internal int Version { get; }

    internal bool CoversNetwork => Version >= 4;

    /// <summary>Rules that permit nothing yet; null where the kernel has no Landlock.</summary>
    internal static LandlockRuleset? Create()
    {
        var version = Supported;
        if (version == 0)
            return null;
        var attributes = new Attributes
        {
            Files = FileRights.Handled(version),
            Network = version >= 4 ? 3UL : 0,
            Scoped = version >= 6 ? Scopes : 0,
        };
        var size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        var made = Libc.Call(SystemCall.LandlockCreateRuleset.Number, &attributes, (nuint)size, 0);
        return made < 0 ? null : new((int)made, version);
    }

    /// <summary>Permits reading a file, or all below a folder. What is not there needs no permission.</summary>
    internal void PermitReading(string path, bool executing)
    {
        var target = Libc.Open(path, Libc.OpenPath | Libc.OpenCloseOnExec);
        if (target < 0)
            return;
        var rights = FileRights.ReadFile | (executing ? FileRights.Execute : 0);
        var rule = new BeneathRule { Rights = rights | FileRights.ReadFolder, Folder = target };
        // rights to folders are refused for what is none
        if (Libc.Call(SystemCall.LandlockAddRule.Number, descriptor, PathBeneath, &rule, 0) < 0)
        {
            rule.Rights = rights;
            _ = Libc.Call(SystemCall.LandlockAddRule.Number, descriptor, PathBeneath, &rule, 0);
        }
        _ = Libc.Close(target);
    }

    /// <summary>Holds this thread to the rules, for good.</summary>
    internal bool RestrictThisThread() =>
        Libc.Control(NoNewPrivileges, 1, 0, 0, 0) == 0
        && Libc.Call(SystemCall.LandlockRestrictSelf.Number, descriptor, 0, null, 0) == 0;

    public void Dispose() => _ = Libc.Close(descriptor);

    // Abstract sockets; and signals where the threads of one process may still signal each other, which the runtime does to stop them.
    private static ulong Scopes => 1UL | (((ulong)Math.Max(0, Libc.Call(SystemCall.LandlockCreateRuleset.Number, null, 0, AskErrata)) & 2) != 0 ? 2UL : 0);

    /// <summary><c>struct landlock_ruleset_attr</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Attributes
    {
        public ulong Files;
        public ulong Network;
        public ulong Scoped;
    }

    /// <summary><c>struct landlock_path_beneath_attr</c>.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct BeneathRule
    {
        public ulong Rights;
        public int Folder;
    }
}
