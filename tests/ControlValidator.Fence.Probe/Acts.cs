using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace ControlValidator.Fence.Probe;

/// <summary>Things to try. Each says "done", with what it got, or "refused", with the error's number.</summary>
internal static unsafe partial class Acts
{
    private static readonly Dictionary<string, Func<string, string>> All = new(StringComparer.Ordinal)
    {
        ["nothing"] = static _ => "done",
        ["read"] = Read,
        ["write"] = static path => Answer(Open(path, 0x41, 0x1B4)),
        ["list"] = static path => $"done {Directory.GetFileSystemEntries(path).Length}",
        ["connect"] = Connect,
        ["socket"] = static _ => Answer(Call(41, 2, 1, 0, 0)),
        ["execute"] = static path => Answer(Execute(path)),
        ["fork"] = static _ => Answer(Call(57, 0, 0, 0, 0)),
        ["clone"] = static _ => Answer(Call(56, 17, 0, 0, 0)),
        ["signal-parent"] = static id => Answer(Call(62, int.Parse(id, null), 0, 0, 0)),
        ["signal-group"] = static id => Answer(Call(234, int.Parse(id, null), int.Parse(id, null), 0, 0)),
        ["trace"] = static id => Answer(Call(101, 16, int.Parse(id, null), 0, 0)),
        ["memory-of"] = static id => Answer(Call(310, int.Parse(id, null), 0, 0, 0)),
        ["ring"] = static _ => Answer(Call(425, 1, 0, 0, 0)),
        ["bpf"] = static _ => Answer(Call(321, 0, 0, 0, 0)),
        ["fault"] = static _ => Answer(Call(323, 0, 0, 0, 0)),
        ["keys"] = static _ => Answer(Call(250, 0, -3, 0, 0)),
        ["mount"] = static _ => Answer(Call(165, 0, 0, 0, 0)),
        ["memory-file"] = static _ => Answer(MemoryFile("x", 0)),
        ["folder"] = static path => Answer(MakeFolder(path, 0x1FF)),
        ["remove"] = static path => Answer(Remove(path)),
        ["mode"] = static path => Answer(Mode(path, 0x1FF)),
        ["write-descriptor"] = static descriptor => Answer(WriteTo(int.Parse(descriptor, null), "x", 1)),
        ["second-numbering"] = static _ => Answer(Call(0x40000000 + 41, 2, 1, 0, 0)),
        ["environment"] = static _ => $"done {string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal))}",
        ["descriptors"] = static _ => $"done {string.Join(' ', Descriptors().Order(StringComparer.Ordinal))}",
        ["thread"] = Threads,
        ["privileges"] = static _ => $"done {File.ReadLines("/proc/self/status").First(l => l.StartsWith("NoNewPrivs", StringComparison.Ordinal))[^1]}",
        ["overflow"] = static _ => Overflow(0),
        ["exhaust"] = Exhaust,
        ["pipes"] = static _ => $"done {Count(Pipe)}",
        ["limit"] = static resource => $"done {Limit(int.Parse(resource, null))}",
        ["threads"] = static _ => $"done {Count(ThinThread)}",
    };

    internal static Func<string, string> Find(string name) => All[name];

    private const int Enough = 20_000;

    private static readonly nint Sleep = NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "sleep");

    private static string Answer(long result) => result >= 0 ? $"done {result}" : $"refused {Marshal.GetLastPInvokeError()}";

    private static string Read(string path)
    {
        var descriptor = Open(path, 0, 0);
        return Answer(descriptor);
    }

    private static string Connect(string port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, int.Parse(port, null));
        return "done";
    }

    private static long Execute(string path)
    {
        var name = (byte*)Marshal.StringToCoTaskMemUTF8(path);
        var arguments = stackalloc byte*[2];
        arguments[0] = name;
        arguments[1] = null;
        return CallPointers(59, name, arguments, arguments + 1);
    }

    private static IEnumerable<string> Descriptors() =>
        Directory.GetFileSystemEntries("/proc/self/fd").Select(f => new FileInfo(f).LinkTarget).OfType<string>()
            .Select(t => t.Contains(':', StringComparison.Ordinal) ? t[..t.IndexOf(':', StringComparison.Ordinal)] : t);

    private static string Threads(string _)
    {
        var sum = 0;
        Parallel.For(0, 64, new() { MaxDegreeOfParallelism = 8 }, i => Interlocked.Add(ref sum, i));
        var thread = new Thread(() => sum += GC.CollectionCount(0) >= 0 ? 1 : 0);
        thread.Start();
        thread.Join();
        GC.Collect();
        return $"done {sum}";
    }

    private static string Overflow(int depth) => depth < 0 ? "" : Overflow(depth + 1) + depth;

    private static int Count(Func<bool> act)
    {
        var count = 0;
        while (count < Enough && act())
            count++;
        return count;
    }

    private static bool Pipe()
    {
        var ends = stackalloc int[2];
        return Call(293, (long)ends, 0, 0, 0) >= 0;
    }

    /// <summary>A thread that sleeps, with so little to stand on that memory is not what bounds how many there can be.</summary>
    private static bool ThinThread()
    {
        var attributes = stackalloc byte[64];
        nint thread;
        return Initialise(attributes) == 0 && SetStack(attributes, 16 << 10) == 0 && Start(&thread, attributes, Sleep, 60) == 0;
    }

    private static ulong Limit(int resource)
    {
        var limit = stackalloc ulong[2];
        return GetLimit(resource, limit) == 0 ? limit[1] : 0;
    }

    private static string Exhaust(string _)
    {
        var all = new List<byte[]>();
        while (true)
        {
            var block = new byte[64 << 20];
            Array.Fill(block, (byte)1);
            all.Add(block);
        }
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial long Call(long number, long a, long b, long c, long d);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial long CallPointers(long number, void* a, void* b, void* c);

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    private static partial int GetLimit(int resource, ulong* limit);

    [LibraryImport("libc", EntryPoint = "pthread_attr_init")]
    private static partial int Initialise(byte* attributes);

    [LibraryImport("libc", EntryPoint = "pthread_attr_setstacksize")]
    private static partial int SetStack(byte* attributes, nint bytes);

    [LibraryImport("libc", EntryPoint = "pthread_create")]
    private static partial int Start(nint* thread, byte* attributes, nint start, nint argument);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFolder(string path, int mode);

    [LibraryImport("libc", EntryPoint = "unlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Remove(string path);

    [LibraryImport("libc", EntryPoint = "chmod", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Mode(string path, int mode);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint WriteTo(int descriptor, string text, nint length);

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MemoryFile(string name, uint flags);
}
